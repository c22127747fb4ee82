import { daysBetween } from '#lib/site/dates.ts'
import { median } from './median.ts'

/** Releases that a rhythm is taken from: the last ones, since habits change. */
const last = 11

/** From fewer gaps than this no rhythm can be told. */
const fewest = 3

/**
 * The median of the days between one release and the next, of the last eleven; undefined for fewer than four.
 * @param dates ISO dates, newest first
 */
export function medianGap(dates: readonly string[]): number | undefined {
  const recent = dates.slice(0, last)
  const gaps = recent.slice(1).map((date, index) => daysBetween(date, recent[index] ?? date))
  if (gaps.length < fewest) return undefined
  return median(gaps)
}
