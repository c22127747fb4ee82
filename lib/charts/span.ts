import { daysBetween } from '#lib/site/dates.ts'

/** A stretch of a line that is 100 units long. */
export type Span = { start: number; length: number }

type Period = { from: string; to: string }

/** Where a period lies on a line that stands for a longer one; at least one unit long, so that it can be seen. */
export function spanOf(period: Period, whole: Period): Span {
  const [from, to] = [Date.parse(whole.from), Date.parse(whole.to)]
  const place = (date: string): number =>
    Math.min(Math.max((Date.parse(date) - from) / Math.max(to - from, 1), 0), 1) * 100
  const start = Math.min(place(period.from), 99)
  return { start: Math.round(start * 10) / 10, length: Math.round(Math.max(place(period.to) - start, 1) * 10) / 10 }
}

/** A stroke for each day on a line from one day to another, as a path in a box of 100 by 10 units. */
export function strokes(dates: readonly string[], from: string, to: string): string {
  const days = Math.max(daysBetween(from, to), 1)
  const places = dates.map((date) => Math.round((daysBetween(from, date) / days) * 1000) / 10)
  return [...new Set(places)].map((place) => `M${Math.min(Math.max(place, 0), 100)} 0v10`).join('')
}
