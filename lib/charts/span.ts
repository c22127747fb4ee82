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
