import { yearOf } from '#lib/site/dates.ts'
import { groupBy } from '#lib/text/collation.ts'
import { latenessOf, schedule } from './schedule.ts'
import { positionInYear, startOfMonth, tenth } from './timeline.ts'

type ChartRelease = { version: string; date: string; isPatch: boolean }

const byYear = <Item extends ChartRelease>(releases: readonly Item[]) =>
  groupBy(releases, ({ date }) => yearOf(date))

/**
 * A release on the line of its year; `position` is its distance from 1 January, in % of the line.
 */
export type ReleaseMark = ChartRelease & {
  position: number
  label?: { text: string; level: 'above' | 'below' }
  /** The `position` at which the stroke that shows the delay begins. */
  late?: number
}

// Widths in em: a row on the narrowest screen, a character of a label, the gap between labels.
const narrowest = 21.5
const character = 0.6
const gap = 0.4

// Heights in em: the space above the first row, a row, a label below a row.
const head = 2.2
const pitch = 3.4
const below = 1

/**
 * Lays out a chart: a row for each year, and a vertical band for each month in which releases are
 * due. Heights are in em, horizontal positions in %, so that the chart fits every width.
 * @param releases - newest first
 * @param asOf - the last day with data, at which the line of its year ends
 */
export function layOut(releases: readonly ChartRelease[], asOf?: string) {
  let bottom = head
  const rows = [...byYear(releases)].map(([year, ofYear]) => {
    const marks = marksOf(ofYear.toReversed())
    const y = bottom + pitch * 0.7
    bottom += pitch + (marks.some(({ label }) => label?.level === 'below') ? below : 0)
    return { year, y, marks, end: asOf && yearOf(asOf) === year ? positionInYear(asOf) : undefined }
  })
  const aimed = rows.filter(({ year }) => year >= schedule.since)
  const lastAimed = rows[aimed.length]?.y
  const end = lastAimed === undefined ? bottom : lastAimed - pitch * 0.7
  const bands = (aimed.length > 0 ? schedule.months : []).map((month) => {
    const x = startOfMonth(month)
    return { month, x, width: tenth(startOfMonth(month + 1) - x), y: head, height: end - head }
  })
  return { rows, bands, height: bottom }
}

/**
 * Places labels of releases above the line if there is room, else below, else not at all.
 * @param releases - oldest first
 */
function marksOf(releases: readonly ChartRelease[]) {
  /** Where the last labels above and below the line end, in %. */
  const ends = { above: -Infinity, below: -Infinity }
  return releases.map(({ version, date, isPatch }): ReleaseMark => {
    const position = positionInYear(date)
    const mark = { version, date, isPatch, position }
    if (isPatch) return mark
    const text = version.replace(/\.0$/, '')
    const half = ((text.length * character + gap) / narrowest) * 50
    const level = (['above', 'below'] as const).find((one) => position - half >= ends[one])
    if (level) ends[level] = position + half
    const due = latenessOf(date)
    return {
      ...mark,
      ...(level && { label: { text, level } }),
      ...(due && due.days > 0 && { late: positionInYear(due.end) }),
    }
  })
}
