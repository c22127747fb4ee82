import { type CallPlan, plannedCalls } from '#lib/planned-calls.ts'

const short = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const long = { ...short, year: 'numeric' } as const

/** Updates the dates of the next calls (meetings), since the last build may be long ago. */
export function updateCalls() {
  for (const box of document.querySelectorAll<HTMLElement>('[data-calls]')) {
    const plan: CallPlan = JSON.parse(box.dataset.calls ?? '')
    const places = box.querySelectorAll<HTMLElement>('[data-call]')
    const dates = plannedCalls(plan, Date.now(), places.length)
    places.forEach((place, at) => {
      write(place, dates[at])
    })
    const none = box.querySelector<HTMLElement>('.none')
    if (none) none.hidden = dates.length > 0
  }
}

updateCalls()

/** Writes the date of a call into an element; without a date, hides the line that contains it. */
function write(place: HTMLElement, date: string | undefined) {
  const line = place.parentElement
  if (line) line.hidden = !date
  if (!date) return
  const begins = new Date(date)
  // Some browsers write a comma after the weekday.
  const day = (format: Intl.DateTimeFormatOptions) =>
    begins.toLocaleDateString('en-GB', format).replace(',', '').replace(/(\d) /, '$1\u00a0')
  const format = place.dataset.call === 'short' ? short : long
  place.textContent = `${day(format)}, ${date.slice(11, 16)} UTC`
  if (place instanceof HTMLTimeElement) place.dateTime = date
  const local = line?.querySelector('small')
  const time = begins.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
  if (local) local.textContent = `${time}, your time`
}
