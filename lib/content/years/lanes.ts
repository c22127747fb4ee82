import { dailyBars, placeInYear, weeklyBars } from '#lib/charts/year-line.ts'
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

/** A lane before its days are counted by month; `ended` are days that point down. */
type Events = Omit<YearLane, 'from' | 'to' | 'months'> & {
  kind: keyof Records
  days: readonly string[]
  ended?: string[]
}

/** Height of a patch's bar; a minor release has 1. */
const patchHeight = 0.45

/** The lanes of a year: one for each kind of event that is on record. @param days of posts and of other releases in the year */
export function lanesOf(
  { year, falco, people, lifeCycle }: Pick<YearInReview, 'year' | 'falco' | 'people' | 'lifeCycle'>,
  days: Record<'others' | 'posts', readonly string[]>,
  records: Records,
): YearLane[] {
  const joined = people?.came.map(({ since }) => since) ?? []
  const left = people?.left.flatMap(({ until }) => until ?? []) ?? []
  const changed = lifeCycle?.moves.map(({ date }) => date) ?? []
  const events: Events[] = [
    {
      kind: 'falco',
      name: 'Falco',
      counted: `${count(falco.releases.length, 'release')}, short bars for patches`,
      bars: falco.releases.map(({ place, isPatch }) => ({
        place,
        width: isPatch ? 0.5 : 0.9,
        height: isPatch ? patchHeight : 1,
      })),
      days: falco.releases.map(({ date }) => date),
    },
    {
      kind: 'others',
      name: 'Other projects',
      counted: `${count(days.others.length, 'release')}, by week`,
      bars: weeklyBars(days.others),
      days: days.others,
    },
    {
      kind: 'posts',
      name: 'Posts',
      counted: `${count(days.posts.length, 'post')}, by week`,
      bars: weeklyBars(days.posts),
      days: days.posts,
    },
    {
      kind: 'people',
      name: 'Maintainers',
      counted: `${joined.length} joined (up), ${left.length} left (down)`,
      bars: dailyBars(joined, left),
      days: joined,
      ended: left,
      isSigned: true,
    },
    {
      kind: 'lifeCycle',
      name: 'Life cycle',
      counted: count(changed.length, 'change'),
      bars: dailyBars(changed),
      days: changed,
    },
  ]
  return events.flatMap((lane) => laneOf(lane, year, records) ?? [])
}

function laneOf({ kind, days, ended, ...lane }: Events, year: string, records: Records): YearLane | undefined {
  const record = records[kind]
  if (!isOnRecord(record, year)) return undefined
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    if (month < monthOf(record.from) || month > monthOf(record.to)) return '–'
    const [up = 0, down] = [days, ended].map((dates) => dates?.filter((day) => monthOf(day) === month).length)
    return down === undefined ? String(up) : signed(up, down)
  })
  const from = yearOf(record.from) === year ? placeInYear(record.from) : 0
  return { ...lane, months, from, to: yearOf(record.to) === year ? placeInYear(record.to) : 100 }
}

/** '+2 −1', without zeros; '0' if both are zero. */
function signed(up: number, down: number): string {
  return [...(up > 0 ? [`+${up}`] : []), ...(down > 0 ? [`−${down}`] : [])].join(' ') || '0'
}
