import { yearOf } from '#lib/site/dates.ts'
import { type Cadence, latenessOf } from './cadence.ts'
import type { Dated, ReleaseYear } from './release-years.ts'
import { placeInYear, startOfMonth } from './timeline.ts'

/** A release on the line of its year; `place` is its distance from 1 January, in % of the line. */
export type ReleaseMark = Dated & {
  place: number
  /** The label of a minor release, if there is room. */
  label?: { text: string; level: 'above' | 'below' }
  /** The delay in days, and where the line that shows it begins, in %. */
  late?: { days: number; from: number }
}

const narrowest = 21.5
const character = 0.6
const gap = 0.4

const head = 2
const pitch = 2.8
const below = 1

/**
 * Lays out a chart: a row for each year, and a vertical band for each month in which releases are
 * due. Heights are in em, horizontal positions in %, so that they fit every width.
 * @param years - newest first, their releases newest first
 * @param asOf - the last day with data, at which the line of its year ends
 */
export function layOut(years: readonly ReleaseYear<Dated>[], cadence?: Cadence, asOf?: string) {
  let bottom = head
  const rows = years.map(({ year, releases }) => {
    const marks = marksOf(releases.toReversed(), cadence)
    const y = bottom + pitch * 0.7
    bottom += pitch + (marks.some(({ label }) => label?.level === 'below') ? below : 0)
    return {
      year,
      y: round(y),
      marks,
      end: asOf && yearOf(asOf) === year ? placeInYear(asOf) : undefined,
    }
  })
  const aimed = rows.filter(({ year }) => cadence && year >= cadence.since)
  const lastAimed = rows[aimed.length]?.y
  const end = lastAimed === undefined ? bottom : lastAimed - pitch * 0.7
  const bands = (aimed.length > 0 ? (cadence?.months ?? []) : []).map((month) => {
    const x = startOfMonth(month)
    const next = startOfMonth(month + 1)
    return { month, x, width: round(next - x), y: head, height: round(end - head) }
  })
  return { rows, bands, height: round(bottom) }
}

/**
 * Places labels of releases above the line if there is room, else below, else not at all.
 * @param releases - oldest first
 */
function marksOf(releases: readonly (Dated & { place: number })[], cadence: Cadence | undefined) {
  /** Where the last labels above and below the line end, in % of the line. */
  const ends = { above: -Infinity, below: -Infinity }
  return releases.map(({ version, date, isPatch, place }): ReleaseMark => {
    const mark = { version, date, isPatch, place }
    if (isPatch) return mark
    const text = version.replace(/\.0$/, '')
    const half = ((text.length * character + gap) / narrowest) * 50
    const level = (['above', 'below'] as const).find((one) => place - half >= ends[one])
    if (level) ends[level] = place + half
    const due = latenessOf(date, cadence)
    // The line that shows a delay begins on 1 January if the release was due in the previous year.
    const from = due && yearOf(due.end) === yearOf(date) ? placeInYear(due.end) : 0
    return {
      ...mark,
      ...(level && { label: { text, level } }),
      ...(due && { late: { days: due.days, from } }),
    }
  })
}

const round = (value: number) => Math.round(value * 100) / 100
