/**
 * Takes calls that are over out of their list, so that the next one stands first, where it is large; and says when that
 * begins where the reader is.
 */
export function nextCall(): void {
  const list = document.querySelector<HTMLElement>('.calls')
  const minutes = Number(list?.dataset.minutes)
  for (const time of list?.querySelectorAll('time') ?? []) {
    const begins = new Date(time.dateTime)
    if (+begins + minutes * 60_000 < Date.now()) {
      time.parentElement?.remove()
      continue
    }
    if (!time.nextElementSibling) {
      const own = document.createElement('small')
      const said = { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
      own.textContent = `${begins.toLocaleString('en-GB', said)}, your time`
      time.after(own)
    }
    return
  }
}
