import { groupBy } from '#lib/group-by.ts'
import { daysBetween, isoDay, yearOf } from '#lib/site/dates.ts'

type Dated = { date: string }

/** A habit of releasing: how often in a year, since when, and in which months. */
export type Cadence = {
  /** Its first year. */
  since: string
  /** Releases in each of its years that is over. */
  perYear: number
  /** Months aimed at, 0 is January, ascending; empty where the dates show none. */
  months: number[]
}

/** Years that are over from which a habit can be told. */
const fewestYears = 3

/** With more releases a year than this no month stands out. */
const mostPerYear = 6

/** A release that comes this many days after its month still belongs to it. */
const latest = 31

/** How many of the releases must have come by then, for months to be called those aimed at. */
const share = 0.75

/**
 * The cadence that holds today: the longest run of years up to the last that is over in which equally many releases came.
 * Undefined where the last three years differ.
 * @param releases minor releases in any order
 * @param asOf ISO day that the list was true; the year of it counts as over on its last day
 */
export function cadenceOf(releases: readonly Dated[], asOf: string): Cadence | undefined {
  const counts = new Map(
    [...groupBy(releases, ({ date }) => Number(yearOf(date)))].map(([year, { length }]) => [year, length]),
  )
  const current = Number(yearOf(asOf))
  const over = isoDay(asOf).endsWith('-12-31') ? current : current - 1
  const perYear = counts.get(over) ?? 0
  let since = over
  while (perYear > 0 && counts.get(since - 1) === perYear) since--
  if (perYear === 0 || over - since + 1 < fewestYears || (counts.get(over + 1) ?? 0) > perYear) return undefined
  const dates = releases.map(({ date }) => isoDay(date)).filter((date) => Number(yearOf(date)) >= since)
  return { since: String(since), perYear, months: monthsOf(dates, perYear) }
}

/**
 * The months that releases are aimed at: a release comes in its month or after it, never before, and no two share one. Of all
 * sets of months for which that is so, the one that the releases overran by the fewest days.
 */
function monthsOf(dates: readonly string[], size: number): number[] {
  if (size > mostPerYear) return []
  let best: { months: number[]; days: number } | undefined
  for (const months of combinations(size)) {
    const dues = dates.map((date) => dueOf(date, months))
    if (new Set(dues.map(({ end }) => end)).size < dates.length) continue
    if (dues.filter(({ days }) => days <= latest).length < dates.length * share) continue
    const days = dues.reduce((sum, due) => sum + due.days, 0)
    if (!best || days < best.days) best = { months, days }
  }
  return best?.months ?? []
}

/** All sets of so many months. */
function combinations(size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const months = Array.from({ length: 12 - from }, (_, index) => from + index)
  return months.flatMap((month) => combinations(size - 1, month + 1).map((rest) => [month, ...rest]))
}

/** When a release was due: the first day after its month, and the days from the last day of the month to the release. */
export type Due = { end: string; days: number }

/** The same for a day, by the months aimed at, which are not empty: the last of them that has begun. */
export function dueOf(date: string, months: readonly number[]): Due {
  const month = new Date(date).getUTCMonth()
  const aimed = months.findLast((one) => one <= month)
  const year = Number(yearOf(date)) - (aimed === undefined ? 1 : 0)
  const end = isoDay(new Date(Date.UTC(year, (aimed ?? months.at(-1) ?? 0) + 1, 1)).toISOString())
  return { end, days: Math.max(daysBetween(end, date) + 1, 0) }
}

/** How late a minor release came; undefined where it came in its month, and where no month was aimed at. */
export function latenessOf(date: string, cadence: Cadence | undefined): Due | undefined {
  if (!cadence || cadence.months.length === 0 || yearOf(date) < cadence.since) return undefined
  const due = dueOf(date, cadence.months)
  return due.days > 0 ? due : undefined
}
