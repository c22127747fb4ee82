import { groupBy } from '#lib/group-by.ts'
import { daysBetween, isoDay, monthOf, yearOf } from '#lib/site/dates.ts'

type Dated = { date: string }

/** A cadence needs the same number of releases in at least this many complete years. */
const minYears = 3

/** A cadence has target months only if there are at most this many releases a year. */
const maxPerYear = 6

/** A release up to this many days after its target month counts as on time. */
const maxDaysLate = 31

/** A cadence has target months only if at least this share of its releases was on time. */
const minShare = 0.75

/**
 * How many minor releases each year has, and since which year. Defined only if the number was the
 * same in at least the last three complete years, and the current year does not have more yet.
 * @param asOf - ISO date on which the list of releases was read
 */
export function cadenceOf(releases: readonly Dated[], asOf: string) {
  const countIn = (year: number) =>
    releases.filter(({ date }) => yearOf(date) === String(year)).length
  const current = Number(yearOf(asOf))
  const perYear = countIn(current - 1)
  let since = current - 1
  while (perYear > 0 && countIn(since - 1) === perYear) since--
  if (current - since < minYears || countIn(current) > perYear) return undefined
  const dates = releases
    .map(({ date }) => isoDay(date))
    .filter((date) => Number(yearOf(date)) >= since)
  return {
    since: String(since),
    perYear,
    /** Target months, in which releases usually come, ascending; 0 is January. May be empty. */
    months: monthsOf(dates, perYear),
  }
}

export type Cadence = NonNullable<ReturnType<typeof cadenceOf>>

/**
 * The target months, one for each release of a year. The first is the earliest month in which any
 * year had its first release, and so on. Empty if two releases of a year would have the same target
 * month, or if too many past releases would count as late.
 */
function monthsOf(dates: readonly string[], size: number) {
  if (size > maxPerYear) return []
  const years = [...groupBy(dates.toSorted(), yearOf).values()]
  const months = Array.from({ length: size }, (_, at) =>
    Math.min(
      ...years.flatMap((year) => (year[at] === undefined ? [] : new Date(year[at]).getUTCMonth())),
    ),
  )
  const dues = dates.map((date) => dueOf(date, months))
  const onTime = dues.filter(({ days }) => days <= maxDaysLate)
  const areApart = new Set(dues.map(({ end }) => end)).size === dates.length
  return areApart && onTime.length >= dates.length * minShare ? months : []
}

/**
 * When a release was due. Its target month is the last one that began on or before the release
 * date; `end` is the day after that month, and `days` is the delay in days.
 * @param months - target months, not empty
 */
function dueOf(date: string, months: readonly number[]) {
  const month = new Date(date).getUTCMonth()
  // Months of the previous year have negative numbers.
  const aimed = months.findLast((one) => one <= month) ?? (months.at(-1) ?? 0) - 12
  const end = isoDay(new Date(Date.UTC(Number(yearOf(date)), aimed + 1, 1)).toISOString())
  return { end, days: Math.max(daysBetween(end, date) + 1, 0) }
}

/**
 * The next minor release: its version, the month in which it is due (2027-01), and the first day
 * after that month. Undefined if the cadence has no target months.
 */
export function expectedAfter({ date, version }: Dated & { version: string }, { months }: Cadence) {
  const [first] = months
  if (first === undefined) return undefined
  const due = new Date(dueOf(date, months).end)
  due.setUTCMonth(months.find((month) => month >= due.getUTCMonth()) ?? first + 12)
  const month = monthOf(due.toISOString())
  due.setUTCMonth(due.getUTCMonth() + 1)
  const [major, minor] = version.split('.')
  return { version: `${major}.${Number(minor) + 1}.0`, month, after: isoDay(due.toISOString()) }
}

export type ExpectedRelease = ReturnType<typeof expectedAfter>

/** When a minor release was due, and how late it was; undefined without a target month. */
export function latenessOf(date: string, cadence: Cadence | undefined) {
  if (!cadence || cadence.months.length === 0 || yearOf(date) < cadence.since) return undefined
  return dueOf(date, cadence.months)
}
