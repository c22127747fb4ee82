/** Webpack loader that fails with a message, for code that builds refuse (needs-framework.ts). */
module.exports = function refuse() {
  const { message } = this.getOptions()
  // Replace the stack trace by the message: it would name only this file.
  throw Object.assign(new Error(message), { stack: message })
}
