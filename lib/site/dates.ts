/** Formats dates in UTC, whatever the time zone of the machine. */
function formatter(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (date: string | number) => format.format(new Date(date))
}

const nameOfMonth = formatter({ month: 'long' })
const monthAndYear = formatter({ month: 'long', year: 'numeric' })

export const formatDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' })

/** For a date whose year is shown next to it: '3 January'. */
export const formatNearDay = formatter({ day: 'numeric', month: 'long' })

/** ', to 6 May' if facts of a year are known only up to that day, else ''. */
export const toDay = (year: string, day?: string) =>
  day !== undefined && isoDay(day) < `${year}-12-31` ? `, to ${formatNearDay(day)}` : ''

export const formatMonth = (month: string) => monthAndYear(`${month}-01`)

export const monthNames = Array.from({ length: 12 }, (_, month) =>
  nameOfMonth(Date.UTC(2023, month, 1)),
)

export function isoDay(iso: string) {
  // Cutting a UTC time is 20 times as fast as parsing it; a build calls isoDay 100,000 times.
  const isUtc = iso.length === 10 || iso.endsWith('Z')
  return (isUtc ? iso : new Date(iso).toISOString()).slice(0, 10)
}

export const monthOf = (iso: string) => isoDay(iso).slice(0, 7)
export const yearOf = (iso: string) => isoDay(iso).slice(0, 4)

export const oldestDay = (days: readonly (string | undefined)[]) =>
  days.filter((day) => day !== undefined).sort()[0]

/** The list with the oldest date, the first if several have it; undefined if none has a date. */
export const oldestList = <List extends { date?: string | undefined }>(lists: readonly List[]) =>
  lists.find(({ date }) => date !== undefined && date === oldestDay(lists.map((one) => one.date)))

export function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / 86_400_000)
}

/** The part of a year before a day: 0 on 1 January, 0.5 in the middle of the year. */
export function shareOfYear(date: string) {
  const year = yearOf(date)
  const start = `${year}-01-01`
  return daysBetween(start, date) / daysBetween(start, `${Number(year) + 1}-01-01`)
}

/** The ISO time of the same day, or of the last day of a shorter month, a number of months later. */
export function monthsAfter(date: string, months: number) {
  const time = new Date(date)
  const day = time.getUTCDate()
  time.setUTCMonth(time.getUTCMonth() + months)
  if (time.getUTCDate() !== day) time.setUTCDate(0)
  return time.toISOString()
}

/** Facts are synced weekly, so after this many days the sync must have failed. */
const maxDays = 60

export function isOutOfDate(asOf: string, now: number) {
  return daysBetween(asOf, new Date(now).toISOString()) > maxDays
}
