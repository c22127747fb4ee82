import { barsOf, daily, positionInYear, weekly } from '#lib/charts/timeline.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import type { FalcoYear, LifeCycleYear, PeopleYear } from './by-year.ts'

type Span = { from: string; to: string }

/** The period in which all events of a kind are known. */
export type Records = Record<
  'falco' | 'others' | 'posts' | 'people' | 'lifeCycle',
  Span | undefined
>

export function isOnRecord(record: Span | undefined, year: string): record is Span {
  return record !== undefined && yearOf(record.from) <= year && yearOf(record.to) >= year
}

type Events = { year: string; falco: FalcoYear; people?: PeopleYear; lifeCycle?: LifeCycleYear }

/** A row for each kind of event whose known period overlaps the year. */
export function lanesOf(
  { year, falco, people, lifeCycle }: Events,
  days: Record<'others' | 'posts', readonly string[]>,
  records: Records,
) {
  const lane = (
    kind: keyof Records,
    shown: { name: string; counted: string; bars: ReturnType<typeof barsOf> },
    up: readonly string[],
    down?: readonly string[],
  ) => {
    const record = records[kind]
    if (!isOnRecord(record, year)) return []
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`
      const isKnown = month >= monthOf(record.from) && month <= monthOf(record.to)
      return isKnown ? eventsIn(month, up, down) : '–'
    })
    return {
      ...shown,
      months,
      // 0 is 1 January, 100 is 31 December.
      from: yearOf(record.from) === year ? positionInYear(record.from) : 0,
      to: yearOf(record.to) === year ? positionInYear(record.to) : 100,
      isSigned: down !== undefined,
    }
  }
  const releases = falco.releases.map(({ date }) => date)
  const bars = falco.releases.map(({ date, isPatch }) => {
    return {
      position: positionInYear(date),
      width: isPatch ? 0.5 : 0.9,
      height: isPatch ? 0.45 : 1,
    }
  })
  const byWeek = (name: string, noun: string, dates: readonly string[]) => {
    return { name, counted: `${count(dates.length, noun)}, by week`, bars: barsOf(dates, weekly) }
  }
  const joined = people?.came.map(({ since }) => since) ?? []
  const left = people?.left.flatMap(({ until }) => until ?? []) ?? []
  const turnover = `${joined.length} joined (up), ${left.length} left (down)`
  const changes = lifeCycle?.changes.map(({ date }) => date) ?? []
  const counted = `${count(bars.length, 'release')}, short bars for patches`
  const changed = count(changes.length, 'change')
  return [
    lane('falco', { name: 'Falco', counted, bars }, releases),
    lane('others', byWeek('Other projects', 'release', days.others), days.others),
    lane('posts', byWeek('Posts', 'post', days.posts), days.posts),
    lane(
      'people',
      { name: 'Maintainers', counted: turnover, bars: barsOf(joined, daily, left) },
      joined,
      left,
    ),
    lane(
      'lifeCycle',
      { name: 'Life cycle', counted: changed, bars: barsOf(changes, daily) },
      changes,
    ),
  ].flat()
}

/** Such as '2'; with `down`, both numbers: '+2 −1' or '+2'. */
function eventsIn(month: string, up: readonly string[], down?: readonly string[]) {
  const [ups = 0, downs] = [up, down].map(
    (days) => days?.filter((day) => monthOf(day) === month).length,
  )
  if (downs === undefined) return String(ups)
  return [...(ups > 0 ? [`+${ups}`] : []), ...(downs > 0 ? [`−${downs}`] : [])].join(' ') || '0'
}
