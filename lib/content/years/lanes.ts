import { barsOf, day, placeInYear, week, type YearBar } from '#lib/charts/timeline.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import type { OthersOfYear } from './released.ts'
import type { FalcoYear, LifeCycleYear, PeopleYear, YearLane } from './types.ts'

/** First and last day of a record. */
export type OnRecord = { from: string; to: string }

/** Whether any day of a year is on record. */
export function isOnRecord(record: OnRecord | undefined, year: string): record is OnRecord {
  return record !== undefined && yearOf(record.from) <= year && yearOf(record.to) >= year
}

export type LaneFacts = {
  year: string
  falco: FalcoYear
  others: OthersOfYear
  posts: readonly string[]
  people?: PeopleYear
  lifeCycle?: LifeCycleYear
  records: { falco?: OnRecord; others?: OnRecord; posts?: OnRecord; people?: OnRecord; lifeCycle?: OnRecord }
}

/** Height of a patch's bar; a minor release has 1. */
const patchHeight = 0.45

/** The lanes of a year: one for each kind of event that is on record. */
export function lanesOf({ year, falco, others, posts, people, lifeCycle, records }: LaneFacts): YearLane[] {
  const releases = falco.releases.map(({ place, isPatch }): YearBar => {
    return { place, width: isPatch ? 0.5 : 0.9, height: isPatch ? patchHeight : 1 }
  })
  const [came, left] = [people?.came ?? [], people?.left ?? []]
  const [comings, goings] = [came.map(({ since }) => since), left.flatMap(({ until }) => until ?? [])]
  const changes = (lifeCycle?.moves ?? []).map(({ date }) => date)
  const lanes: (YearLane | undefined)[] = [
    lane(year, records.falco, {
      name: 'Falco',
      counted: `${count(releases.length, 'release')}, short bars for patches`,
      bars: releases,
      months: byMonth(falco.releases.map(({ date }) => date)).map(String),
    }),
    lane(year, records.others, {
      name: 'Other projects',
      counted: `${count(others.dates.length, 'release')}, by week`,
      bars: barsOf(others.dates, week),
      months: byMonth(others.dates).map(String),
    }),
    lane(year, records.posts, {
      name: 'Posts',
      counted: `${count(posts.length, 'post')}, by week`,
      bars: barsOf(posts, week),
      months: byMonth(posts).map(String),
    }),
    lane(year, records.people, {
      name: 'Maintainers',
      counted: `${came.length} joined (up), ${left.length} left (down)`,
      bars: barsOf(comings, day, goings),
      months: byMonth(comings).map((number, month) => signed(number, byMonth(goings)[month] ?? 0)),
      isSigned: true,
    }),
    lane(year, records.lifeCycle, {
      name: 'Life cycle',
      counted: count(changes.length, 'change'),
      bars: barsOf(changes, day),
      months: byMonth(changes).map(String),
    }),
  ]
  return lanes.filter((lane) => lane !== undefined)
}

function lane(year: string, record: OnRecord | undefined, said: Omit<YearLane, 'from' | 'to'>): YearLane | undefined {
  if (!isOnRecord(record, year)) return undefined
  const from = yearOf(record.from) === year ? placeInYear(record.from) : 0
  const isKnown = (month: string): boolean => month >= monthOf(record.from) && month <= monthOf(record.to)
  return {
    ...said,
    months: said.months.map((events, at) => (isKnown(`${year}-${String(at + 1).padStart(2, '0')}`) ? events : '–')),
    from,
    to: yearOf(record.to) === year ? placeInYear(record.to) : 100,
  }
}

/** Number of days in each month, January first. */
function byMonth(days: readonly string[]): number[] {
  const months = days.map((day) => Number(monthOf(day).slice(5)))
  return Array.from({ length: 12 }, (_, month) => months.filter((one) => one === month + 1).length)
}

/** '+2 −1', without zeros; '0' if both are zero. */
function signed(up: number, down: number): string {
  return [...(up > 0 ? [`+${up}`] : []), ...(down > 0 ? [`−${down}`] : [])].join(' ') || '0'
}
