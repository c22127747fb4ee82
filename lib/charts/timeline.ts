import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'

/** In this file, a line has 100 units; places and lengths are in these units. */

const tenth = (value: number) => Math.round(value * 10) / 10

/** The place of a day on a line between two days; earlier and later days are at its ends. */
function placeBetween(date: string, from: string, to: string) {
  const [day = 0, first = 0, last = 0] = [date, from, to].map((iso) => Date.parse(isoDay(iso)))
  return tenth(Math.min(Math.max((day - first) / Math.max(last - first, 1), 0), 1) * 100)
}

export function placeInYear(date: string) {
  const year = yearOf(date)
  return placeBetween(date, `${year}-01-01`, `${Number(year) + 1}-01-01`)
}

/** @param month 0 is January; 12 gives the end of the year */
export function startOfMonth(month: number) {
  return month < 12 ? placeInYear(new Date(Date.UTC(2023, month, 1)).toISOString()) : 100
}

type Period = { from: string; to: string }

/** The place of a period within a longer one; at least one unit long, so that it is visible. */
export function spanOf(period: Period, whole: Period) {
  const start = Math.min(placeBetween(period.from, whole.from, whole.to), 99)
  return {
    start,
    length: tenth(Math.max(placeBetween(period.to, whole.from, whole.to) - start, 1)),
  }
}

/** A stroke for each day, as an SVG path, 100 by 10 units. */
export function strokes(dates: readonly string[], from: string, to: string) {
  return [...new Set(dates.map((date) => `M${placeBetween(date, from, to)} 0v10`))].join('')
}

/** `height` is from -1 to 1; negative bars hang below the line. */
type YearBar = { place: number; width: number; height: number }

/** `width` is less than that of the days on the line, so that there is a gap between bars. */
export const weekly = { days: 7, width: 1.5 }
export const daily = { days: 1, width: 0.8 }

/**
 * A bar for each week or day with an event, higher for more events; all dates are of one year.
 * @param down dates whose bars hang below the line
 */
export function barsOf(
  up: readonly string[],
  { days, width }: typeof weekly,
  down: readonly string[] = [],
): YearBar[] {
  const periodOf = (date: string) => {
    const sinceJanuary = Date.parse(isoDay(date)) - Date.parse(`${yearOf(date)}-01-01`)
    return Math.floor(sinceJanuary / (days * 86_400_000))
  }
  const groups = [up, down].flatMap((dates, isDown) =>
    [...groupBy(dates, periodOf)].map(([at, { length }]) => ({
      at,
      count: isDown ? -length : length,
    })),
  )
  const year = yearOf(up[0] ?? down[0] ?? '2000')
  const most = Math.max(...groups.map(({ count }) => Math.abs(count)), 1)
  return groups.map(({ at, count }) => ({
    place: placeInYear(new Date(Date.UTC(Number(year), 0, 1 + at * days)).toISOString()),
    width,
    height: Math.round((count / most) * 100) / 100,
  }))
}

/**
 * Bars as one SVG path, 100 by 20 units: on the bottom line, or above and below the middle one
 * (`isSigned`); each is high enough to be visible.
 */
export function barsPath(bars: readonly YearBar[], isSigned = false) {
  const line = isSigned ? 10 : 20
  return bars
    .map(({ place, width, height }) => {
      const length = tenth(Math.sign(height) * Math.max(Math.abs(height) * line, 3))
      return `M${Math.min(place, 100 - width)} ${line}v${-length}h${width}V${line}z`
    })
    .join('')
}

/**
 * The row of each label below a line, 0 at the top. A label that overlaps its right neighbour gets
 * a lower row, so that no line to a label crosses a label.
 * @param labels from left to right: place on the line from 0 to 1, and length in characters
 * @param room length of the line in characters
 */
export function labelRows(labels: readonly { at: number; width: number }[], room: number) {
  const placed: { begin: number; row: number }[] = []
  for (const label of labels.toReversed()) {
    const begin = Math.max(Math.min(label.at * room, room - label.width), 0)
    const met = placed.filter((other) => other.begin < begin + label.width + 1)
    placed.push({ begin, row: Math.max(-1, ...met.map(({ row }) => row)) + 1 })
  }
  return placed.toReversed().map(({ row }) => row)
}
