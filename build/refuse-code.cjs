/** Webpack loader that throws an error for code that needs-framework.ts refuses. */
module.exports = function refuse() {
  const { message } = this.getOptions()
  // Shows the message instead of the stack trace, which would name only this loader.
  throw Object.assign(new Error(message), { stack: message })
}
