import { daysBetween, shareOfYear } from '#lib/site/dates.ts'

// All timelines are 100 units long; positions and lengths are in these units.

export const tenth = (value: number) => Math.round(value * 10) / 10

/** The position of a day on a line between two days; days outside are at the ends of the line. */
function positionBetween(date: string, from: string, to: string) {
  const share = daysBetween(from, date) / Math.max(daysBetween(from, to), 1)
  return tenth(Math.min(Math.max(share, 0), 1) * 100)
}

export const positionInYear = (date: string) => tenth(shareOfYear(date) * 100)

/** @param month - 0 is January; 12 gives the end of the year */
export function startOfMonth(month: number) {
  return month < 12 ? positionInYear(new Date(Date.UTC(2023, month, 1)).toISOString()) : 100
}

type Period = { from: string; to: string }

/**
 * Start and length of a period in the units of the chart. The length is at least one unit, so that
 * the period is visible.
 */
export function spanOf(period: Period, whole: Period) {
  const start = Math.min(positionBetween(period.from, whole.from, whole.to), 99)
  return {
    start,
    length: tenth(Math.max(positionBetween(period.to, whole.from, whole.to) - start, 1)),
  }
}

/**
 * Puts labels into rows below a timeline, 0 at the top. A label that overlaps a label to its right
 * gets a lower row, so that no line from the timeline to a label crosses another label.
 * @param labels - from left to right; `at` is the position from 0 to 1, `width` is in characters
 * @param room - length of the timeline in characters
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
