import { type CallPlan, plannedCalls } from '#lib/planned-calls.ts'

const short = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const long = { ...short, year: 'numeric' } as const

// Formats of times in the reader's time zone.
const near = { weekday: 'long', hour: '2-digit', minute: '2-digit' } as const
const far = { dateStyle: 'full', timeStyle: 'short' } as const

// Computes the dates again, since the page may have been built long ago.
for (const box of document.querySelectorAll<HTMLElement>('[data-calls]')) {
  const plan: CallPlan = JSON.parse(box.dataset.calls ?? '')
  const elements = box.querySelectorAll<HTMLElement>('[data-call]')
  const dates = plannedCalls(plan, Date.now(), elements.length)
  elements.forEach((element, at) => {
    write(element, dates[at])
  })
  const none = box.querySelector<HTMLElement>('.none')
  if (none) none.hidden = dates.length > 0
}

function write(element: HTMLElement, date: string | undefined) {
  const line = element.parentElement
  if (line) line.hidden = !date
  if (!date) return
  const begins = new Date(date)
  // Some browsers write a comma after the weekday.
  const day = (format: Intl.DateTimeFormatOptions) =>
    begins.toLocaleDateString('en-GB', format).replace(',', '').replace(/(\d) /, '$1\u00a0')
  const format = element.dataset.call === 'short' ? short : long
  element.textContent = `${day(format)}, ${date.slice(11, 16)} UTC`
  if (element instanceof HTMLTimeElement) element.dateTime = date
  const local = line?.querySelector('small')
  const time = begins.toLocaleString('en-GB', format === short ? near : far)
  if (local) local.textContent = `${time}, your time`
}
