import { type Cadence, latenessOf } from './cadence.ts'
import type { Dated, ReleaseYear } from './release-years.ts'
import { placeInYear, startOfMonth } from './timeline.ts'

/** Where a label stands: above its line, or below it. */
type Level = 'above' | 'below'

/** A release, and where on its line it is drawn, in per cent. */
export type ReleaseMark = Dated & {
  place: number
  /** Minor releases only, where there is room. */
  label?: { text: string; level: Level }
  /** How many days late, and where its target month ended. */
  late?: { days: number; from: number }
}

/** A line of the chart, at height `y`. */
export type ReleaseRow = { year: string; y: number; marks: ReleaseMark[] }

/** A target month: `x` and `width` in per cent, `y` and `height` in em. */
export type Band = { month: number; x: number; width: number; y: number; height: number }

/** Heights are in em, places in per cent of the width, so one layout fits every width. */
export type ReleaseLayout = { rows: ReleaseRow[]; bands: Band[]; height: number }

/** Narrowest chart, one character, and the gap between two labels, in em. */
const [narrowest, character, gap] = [21.5, 0.6, 0.4]

/** Heights of the row of months, of a row, and of labels below a row, in em. */
const [head, pitch, below] = [2, 2.8, 1]

/** Lays out the chart of releases. @param years newest first, their releases newest first */
export function layOut(years: readonly ReleaseYear<Dated>[], cadence?: Cadence): ReleaseLayout {
  let bottom = head
  const rows = years.map(({ year, releases }): ReleaseRow => {
    const marks = marksOf(releases.toReversed(), cadence)
    const y = bottom + pitch * 0.7
    bottom += pitch + (marks.some(({ label }) => label?.level === 'below') ? below : 0)
    return { year, y: round(y), marks }
  })
  const aimed = rows.filter(({ year }) => cadence && year >= cadence.since)
  const lastAimed = rows[aimed.length]?.y
  const end = lastAimed === undefined ? bottom : lastAimed - pitch * 0.7
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
    texts.map(({ length }) => ((length * character + gap) / narrowest) * 100),
  )
  return releases.map(({ version, date, isPatch, place }) => {
    const at = minors.findIndex((minor) => minor.version === version)
    const [text, level] = [texts[at], levels[at]]
    const due = isPatch ? undefined : latenessOf(date, cadence)
    // A release due in the previous year is late from 1 January on.
    const from = due && due.end.slice(0, 4) === date.slice(0, 4) ? placeInYear(due.end) : 0
    return {
      ...{ version, date, isPatch, place },
      ...(text !== undefined && level && { label: { text, level } }),
      ...(due && { late: { days: due.days, from } }),
    }
  })
}

const round = (value: number): number => Math.round(value * 100) / 100

/**
 * Places labels on a line so that none touches another: above it where there is room, else below, else none (undefined).
 * @param places their middles, ascending, in per cent
 * @param widths with the gap beside them, in the same unit
 */
export function placeLabels(places: readonly number[], widths: readonly number[]): (Level | undefined)[] {
  const ends = new Map<Level, number>()
  return places.map((place, at) => {
    const half = (widths[at] ?? 0) / 2
    const level = (['above', 'below'] as const).find((one) => place - half >= (ends.get(one) ?? -Infinity))
    if (level) ends.set(level, place + half)
    return level
  })
}
