import { barsOf, day, placeInYear, week } from '#lib/charts/timeline.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import type { YearInReview, YearLane } from './types.ts'

/** First and last day on record of each kind of event; undefined without an event. */
export type Records = Record<'falco' | 'others' | 'posts' | 'people' | 'lifeCycle', Span | undefined>

type Span = { from: string; to: string }

/** Whether any day of a year is on record. */
export function isOnRecord(record: Span | undefined, year: string): record is Span {
  return record !== undefined && yearOf(record.from) <= year && yearOf(record.to) >= year
}

/** Height of a patch's bar; a minor release has 1. */
const patchHeight = 0.45

/** The lanes of a year: one for each kind of event that is on record. @param days of posts and of other releases in the year */
export function lanesOf(
  { year, falco, people, lifeCycle }: Pick<YearInReview, 'year' | 'falco' | 'people' | 'lifeCycle'>,
  days: Record<'others' | 'posts', readonly string[]>,
  records: Records,
): YearLane[] {
  const lane = (
    kind: keyof Records,
    said: Pick<YearLane, 'name' | 'counted' | 'bars'>,
    up: readonly string[],
    down?: readonly string[],
  ): YearLane[] => {
    const record = records[kind]
    if (!isOnRecord(record, year)) return []
    const from = yearOf(record.from) === year ? placeInYear(record.from) : 0
    const to = yearOf(record.to) === year ? placeInYear(record.to) : 100
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`
      const isKnown = month >= monthOf(record.from) && month <= monthOf(record.to)
      return isKnown ? eventsIn(month, up, down) : '–'
    })
    return [{ ...said, months, from, to, ...(down && { isSigned: true }) }]
  }
  const releases = falco.releases.map(({ date }) => date)
  const bars = falco.releases.map(({ place, isPatch }) => {
    return { place, width: isPatch ? 0.5 : 0.9, height: isPatch ? patchHeight : 1 }
  })
  const byWeek = (name: string, noun: string, dates: readonly string[]) => {
    return { name, counted: `${count(dates.length, noun)}, by week`, bars: barsOf(dates, week) }
  }
  const joined = people?.came.map(({ since }) => since) ?? []
  const left = people?.left.flatMap(({ until }) => until ?? []) ?? []
  const turnover = `${joined.length} joined (up), ${left.length} left (down)`
  const changes = lifeCycle?.moves.map(({ date }) => date) ?? []
  return [
    ...lane(
      'falco',
      { name: 'Falco', counted: `${count(bars.length, 'release')}, short bars for patches`, bars },
      releases,
    ),
    ...lane('others', byWeek('Other projects', 'release', days.others), days.others),
    ...lane('posts', byWeek('Posts', 'post', days.posts), days.posts),
    ...lane('people', { name: 'Maintainers', counted: turnover, bars: barsOf(joined, day, left) }, joined, left),
    ...lane(
      'lifeCycle',
      { name: 'Life cycle', counted: count(changes.length, 'change'), bars: barsOf(changes, day) },
      changes,
    ),
  ]
}

/** Number of events in a month: '2', or '+2 −1' for a lane with two directions, without zeros unless both are zero. */
function eventsIn(month: string, up: readonly string[], down?: readonly string[]): string {
  const [ups = 0, downs] = [up, down].map((days) => days?.filter((day) => monthOf(day) === month).length)
  if (downs === undefined) return String(ups)
  return [...(ups > 0 ? [`+${ups}`] : []), ...(downs > 0 ? [`−${downs}`] : [])].join(' ') || '0'
}
