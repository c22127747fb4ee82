/**
 * Takes calls that are over, an hour after they began, out of their list, so that the next one stands first, where it is
 * large; and says when that begins where the reader is.
 */
export function nextCall(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('.calls time')) {
    const begins = new Date(time.dateTime)
    if (+begins > Date.now() - 3_600_000) {
      time.nextElementSibling?.append(begins.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' }))
      return
    }
    time.closest('li')?.remove()
  }
}
