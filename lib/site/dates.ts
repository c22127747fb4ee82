/** Dates as readers see them, in UTC whatever the zone of the machine. */
function formatter(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (date: string | number) => format.format(new Date(date))
}

const monthAndYear = formatter({ month: 'long', year: 'numeric' })
const monthAlone = formatter({ month: 'long' })

/** '3 January 2021' of an ISO date or date and time. */
export const formatDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' })

/** '3 January', where the year is clear. */
export const formatNearDay = formatter({ day: 'numeric', month: 'long' })

/** 'January 2021' of '2021-01'. */
export const formatMonth = (month: string) => monthAndYear(`${month}-01`)

/** 'January' for 0. */
export const nameOfMonth = (month: number) => monthAlone(Date.UTC(2023, month, 1))

/** '2021-01-03', in UTC. */
export function isoDay(iso: string) {
  return new Date(iso).toISOString().slice(0, 10)
}

/** '2021-01', in UTC. */
export function monthOf(iso: string) {
  return isoDay(iso).slice(0, 7)
}

/** '2021', in UTC. */
export function yearOf(iso: string) {
  return isoDay(iso).slice(0, 4)
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / 86_400_000)
}

/** Facts are read weekly, so after this many days several readings failed. */
const maxDays = 45

/** True for facts of a day that may have changed since. */
export function isOutOfDate(asOf: string, now: number) {
  return daysBetween(asOf, new Date(now).toISOString()) > maxDays
}
