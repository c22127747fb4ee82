import { yearOf } from '#lib/site/dates.ts'
import { groupBy } from '#lib/text/collation.ts'
import { latenessOf, schedule } from './schedule.ts'
import { positionInYear, startOfMonth, tenth } from './timeline.ts'

type ChartRelease = { version: string; date: string; isPatch: boolean }

/**
 * A release on the line of its year; `position` is its distance from 1 January, in % of the line.
 */
export type ReleaseMark = ChartRelease & {
  position: number
  /** Left out if there is no room between the labels of other releases. */
  label?: string
  /** The `position` at which the stroke that shows the delay begins. */
  late?: number
}

// Widths in em: a row on the narrowest screen, a character of a label, the gap between labels.
const narrowest = 21.5
const character = 0.6
const gap = 0.4

// Heights in em: the space above the first row, and a row.
const head = 2.2
const pitch = 3.4

/**
 * Lays out a chart: a row for each year, and a vertical band for each month in which releases are
 * due. Heights are in em, horizontal positions in %, so that the chart fits every width.
 * @param releases - newest first
 * @param asOf - the last day with data, at which the line of its year ends
 */
export function layOut(releases: readonly ChartRelease[], asOf?: string) {
  const years = [...groupBy(releases, ({ date }) => yearOf(date))]
  const rows = years.map(([year, ofYear], at) => ({
    year,
    y: head + pitch * (at + 0.7),
    marks: marksOf(ofYear.toReversed()),
    end: asOf && yearOf(asOf) === year ? positionInYear(asOf) : undefined,
  }))
  const scheduled = rows.filter(({ year }) => year >= schedule.since)
  const bands = (scheduled.length > 0 ? schedule.months : []).map((month) => {
    const x = startOfMonth(month)
    const width = tenth(startOfMonth(month + 1) - x)
    return { month, x, width, y: head, height: pitch * scheduled.length }
  })
  return { rows, bands, height: head + pitch * rows.length }
}

/** @param releases - oldest first */
function marksOf(releases: readonly ChartRelease[]) {
  /** Where the last label ends, in %. */
  let end = -Infinity
  return releases.map(({ version, date, isPatch }): ReleaseMark => {
    const position = positionInYear(date)
    const mark = { version, date, isPatch, position }
    if (isPatch) return mark
    const label = version.replace(/\.0$/, '')
    const half = ((label.length * character + gap) / narrowest) * 50
    const fits = position - half >= end
    if (fits) end = position + half
    const due = latenessOf(date)
    return {
      ...mark,
      ...(fits && { label }),
      ...(due && due.days > 0 && { late: positionInYear(due.end) }),
    }
  })
}
