/** Webpack loader that fails with a message, for code that builds refuse (needs-framework.ts). */
module.exports = function refuse() {
  const { message } = this.getOptions()
  // Replaces the stack trace, which would name only this loader, by the message.
  throw Object.assign(new Error(message), { stack: message })
}
