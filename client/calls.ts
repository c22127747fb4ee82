/**
 * On pages that list the next calls: takes out those that are over, an hour after they began, so that the next one stands
 * first, where it is large; and says when that begins in the reader's time zone.
 */
for (const time of document.querySelectorAll<HTMLTimeElement>('.calls time')) {
  const begins = new Date(time.dateTime)
  if (+begins > Date.now() - 3_600_000) {
    time.nextElementSibling?.append(begins.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' }))
    break
  }
  time.closest('li')?.remove()
}

export {}
