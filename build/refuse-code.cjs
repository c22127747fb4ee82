/** Webpack loader that fails with a message, for code that builds refuse (needs-framework.ts). */
module.exports = function refuse() {
  const { message } = this.getOptions()
  // A stack trace would name only this file.
  throw Object.assign(new Error(message), { stack: message })
}
