/** Removes calls that began more than an hour ago, and adds the reader's local time to the next one. */
for (const time of document.querySelectorAll<HTMLTimeElement>('.calls time')) {
  const begins = new Date(time.dateTime)
  if (+begins > Date.now() - 3_600_000) {
    time.nextElementSibling?.append(begins.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' }))
    break
  }
  time.closest('li')?.remove()
}

export {}
