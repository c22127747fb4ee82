import { dailyBars, placeInYear, weeklyBars, type YearBar } from '#lib/charts/year-line.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import type { OthersOfYear } from './released.ts'
import type { FalcoYear, LifeCycleYear, PeopleYear, YearLane } from './types.ts'

/** From which day to which something is on record; undefined for what nothing is known of. */
export type OnRecord = { from: string; to: string }

/** Whether any of a year is. */
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

/** How high the mark of a patch stands beside that of a minor release. */
const patchHeight = 0.45

/** What happens through a year, a lane for each kind of thing that is on record then. */
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
      count: count(releases, 'release'),
      bars: releases,
      months: byMonth(falco.releases.map(({ date }) => date)).map(String),
    }),
    lane(year, records.others, {
      name: 'Other projects',
      count: count(others.dates, 'release'),
      bars: weeklyBars(others.dates),
      months: byMonth(others.dates).map(String),
    }),
    lane(year, records.posts, {
      name: 'Posts',
      count: count(posts, 'post'),
      bars: weeklyBars(posts),
      months: byMonth(posts).map(String),
    }),
    lane(year, records.people, {
      name: 'Maintainers',
      count: `${came.length} joined, ${left.length} left`,
      bars: dailyBars(comings, goings),
      months: byMonth(comings).map((number, month) => signed(number, byMonth(goings)[month] ?? 0)),
      isSigned: true,
    }),
    lane(year, records.lifeCycle, {
      name: 'Life cycle',
      count: count(lifeCycle?.moves ?? [], 'change'),
      bars: dailyBars(changes),
      months: byMonth(changes).map(String),
    }),
  ]
  return lanes.filter((lane) => lane !== undefined)
}

function lane(year: string, record: OnRecord | undefined, said: Omit<YearLane, 'from' | 'to'>): YearLane | undefined {
  if (!isOnRecord(record, year)) return undefined
  const from = yearOf(record.from) === year ? placeInYear(record.from) : 0
  return { ...said, from, to: yearOf(record.to) === year ? placeInYear(record.to) : 100 }
}

/** How many days lie in each month of their year. */
function byMonth(days: readonly string[]): number[] {
  const months = days.map((day) => Number(monthOf(day).slice(5)))
  return Array.from({ length: 12 }, (_, month) => months.filter((one) => one === month + 1).length)
}

/** '+2 −1', without what is nothing; '0' where both are. */
function signed(up: number, down: number): string {
  return [...(up > 0 ? [`+${up}`] : []), ...(down > 0 ? [`−${down}`] : [])].join(' ') || '0'
}

function count({ length }: readonly unknown[], noun: string): string {
  return length === 1 ? `1 ${noun}` : `${length} ${noun}s`
}
