import { daysBetween, yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import { median } from './median.ts'

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

/** A stroke for each day on a line from one day to another, as a path in a box of 100 by 10 units. */
export function strokes(dates: readonly string[], from: string, to: string): string {
  const days = Math.max(daysBetween(from, to), 1)
  const places = dates.map((date) => Math.round((daysBetween(from, date) / days) * 1000) / 10)
  return [...new Set(places)].map((place) => `M${Math.min(Math.max(place, 0), 100)} 0v10`).join('')
}
