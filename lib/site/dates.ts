const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** '3 January 2021', in UTC whatever the machine's zone is. Takes an ISO date or date and time. */
export function formatDate(iso: string): string {
  return long.format(new Date(iso))
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** '3 January', in UTC, where the year is clear. */
export function formatNearDay(iso: string): string {
  return dayAndMonth.format(new Date(iso))
}

/** 'January 2021' of '2021-01'. */
export function formatMonth(month: string): string {
  return monthAndYear.format(new Date(`${month}-01`))
}

const monthAlone = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** 'January' for 0. */
export function nameOfMonth(month: number): string {
  return monthAlone.format(Date.UTC(2023, month, 1))
}

/** '2021-01-03', in UTC. */
export function isoDay(iso: string): string {
  return new Date(iso).toISOString().slice(0, 10)
}

/** '2021-01', in UTC. */
export function monthOf(iso: string): string {
  return isoDay(iso).slice(0, 7)
}

/** '2021', in UTC. */
export function yearOf(iso: string): string {
  return isoDay(iso).slice(0, 4)
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / 86_400_000)
}

/** Facts are read weekly, so after this many days several readings failed. */
const maxDays = 45

/** True for facts of a day that may have changed since. */
export function isOutOfDate(asOf: string, now: number): boolean {
  return daysBetween(asOf, new Date(now).toISOString()) > maxDays
}
