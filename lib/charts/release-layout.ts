import { type Cadence, latenessOf } from './cadence.ts'
import { type Level, placeLabels } from './labels.ts'
import type { ReleaseYear } from './release-years.ts'
import { placeInYear, startOfMonth } from './year-line.ts'

type Dated = { version: string; date: string; isPatch: boolean }

/** Where a release stands on its line, of 100, and what is said and drawn there. */
export type ReleaseMark = Dated & {
  place: number
  /** Of a minor release, where there is room for it. */
  label?: { text: string; level: Level }
  /** Of one that came after its month: by how many days, and where the month ended. */
  late?: { days: number; from: number }
}

/** A line of the chart; `y` is its middle. */
export type ReleaseRow = { year: string; y: number; marks: ReleaseMark[] }

/** A month that is aimed at: places of 100, heights as those of rows. */
export type Band = { month: number; x: number; width: number; y: number; height: number }

/** Heights are in em of the chart's text, places in per cent of its width, so that it is true at every width. */
export type ReleaseLayout = { rows: ReleaseRow[]; bands: Band[]; height: number }

/** Width of the chart on the narrowest screen, a sign, and the room between two labels, in em. */
const [narrowest, sign, between] = [21.5, 0.6, 0.4]

/** Heights of the line of months, of a row, and of labels below it. */
const [head, pitch, below] = [2, 2.6, 1]

/** Places everything that the chart of releases shows. @param years newest first, their releases newest first */
export function layOut(years: readonly ReleaseYear<Dated>[], cadence?: Cadence): ReleaseLayout {
  let bottom = head
  const rows = years.map(({ year, releases }): ReleaseRow => {
    const marks = marksOf(releases.toReversed(), cadence)
    const y = bottom + pitch * 0.6
    bottom += pitch + (marks.some(({ label }) => label?.level === 'below') ? below : 0)
    return { year, y: round(y), marks }
  })
  const aimed = rows.filter(({ year }) => cadence && year >= cadence.since)
  const lastAimed = rows[aimed.length]?.y
  const end = lastAimed === undefined ? bottom : lastAimed - pitch * 0.6
  const bands = (aimed.length > 0 ? (cadence?.months ?? []) : []).map((month) => {
    const [x, next] = [startOfMonth(month), startOfMonth(month + 1)]
    return { month, x, width: round(next - x), y: head, height: round(end - head) }
  })
  return { rows, bands, height: round(bottom) }
}

/** @param releases oldest first */
function marksOf(releases: readonly (Dated & { place: number })[], cadence: Cadence | undefined): ReleaseMark[] {
  const minors = releases.filter(({ isPatch }) => !isPatch)
  const texts = minors.map(({ version }) => version.replace(/\.0$/, ''))
  const levels = placeLabels(
    minors.map(({ place }) => place),
    texts.map(({ length }) => ((length * sign + between) / narrowest) * 100),
  )
  return releases.map(({ version, date, isPatch, place }) => {
    const at = minors.findIndex((minor) => minor.version === version)
    const [text, level] = [texts[at], levels[at]]
    const due = isPatch ? undefined : latenessOf(date, cadence)
    // What was due in the year before is late from the first day on.
    const from = due && due.end.slice(0, 4) === date.slice(0, 4) ? placeInYear(due.end) : 0
    return {
      ...{ version, date, isPatch, place },
      ...(text !== undefined && level && { label: { text, level } }),
      ...(due && { late: { days: due.days, from } }),
    }
  })
}

const round = (value: number): number => Math.round(value * 100) / 100
