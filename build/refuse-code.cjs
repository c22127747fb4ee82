/** Loader of development for code that a build refuses (build/needs-framework.ts). */
module.exports = function refuse() {
  const { message } = this.getOptions()
  // Without a stack, which would name only this file.
  throw Object.assign(new Error(message), { stack: message })
}
