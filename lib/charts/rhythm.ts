import { daysBetween, yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'

/** Only the latest releases count, since habits change. */
const maxReleases = 11

/** Fewer gaps than this say nothing. */
const minGaps = 3

/**
 * The median of the days between one release and the next, of the last eleven; undefined for fewer than four.
 * @param dates ISO dates, newest first
 */
export function medianGap(dates: readonly string[]): number | undefined {
  const recent = dates.slice(0, maxReleases)
  const gaps = recent.slice(1).map((date, index) => daysBetween(date, recent[index] ?? date))
  if (gaps.length < minGaps) return undefined
  return median(gaps)
}

/** Number of releases, patches included, and the usual gap between them. @param dates newest first, at least one */
export function allReleasesInWords(dates: readonly string[]): string {
  const gap = medianGap(dates)
  const usual = gap === undefined ? '' : `; lately one about every ${gap === 1 ? 'day' : count(gap, 'day')}`
  return `${count(dates.length, 'release')} since ${yearOf(dates.at(-1) ?? '')}, counting patches${usual}`
}

/** The median of whole numbers, rounded half up; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Math.round(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2)
}
