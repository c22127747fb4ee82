import { cadenceOf } from '#lib/charts/cadence.ts'
import { figures, releases } from '#lib/content/community.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { callsByYear } from '#lib/content/minutes.ts'
import { mentionsByPost } from '#lib/content/posts/mentions.ts'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { falco, releasedParts } from '#lib/content/project-releases.ts'
import { cncfLevels, moves } from '#lib/content/projects.ts'
import { contentIndex, memoiseByIndex } from '#lib/content/read-index.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, monthOf, yearOf } from '#lib/site/dates.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { figuresOf } from './figures.ts'
import { isOnRecord, lanesOf, type OnRecord } from './lanes.ts'
import { movesByYear } from './life-cycle.ts'
import { mostMentioned } from './mentioned.ts'
import { peopleByYear } from './people.ts'
import { falcoByYear, type OthersOfYear, releasedByYear } from './released.ts'
import type { FalcoYear, YearInReview } from './types.ts'

/** Posts listed on the page of a year; the blog has all. */
const maxPosts = 10

const noFalco: FalcoYear = { releases: [], minors: 0 }
const noOthers: OthersOfYear = { dates: [], parts: [] }

/** All data of the year pages, grouped by year once for all pages. */
const parts = memoiseByIndex(async () => {
  const { now } = await contentIndex()
  const [own, monthly] = [await releases(), await figures()]
  const [people, all, changes] = [await maintainers(), await releasedParts(), await moves()]
  const others = all.filter(({ project }) => project !== falco)
  const posts = new Map((await postsByYear()).map(({ name, posts }) => [name, posts]))
  const days = [
    ...people.flatMap(({ since, until }) => [since, ...(until ? [until] : [])]),
    ...all.flatMap(({ releases }) => releases.map(({ date }) => date)),
    ...changes.map(({ date }) => date),
  ]
  const years = [...new Set([...posts.keys(), ...days.map(yearOf)])].sort(byCodeUnit)
  const oldest = [own?.asOf, monthly?.asOf].filter((day) => day !== undefined).sort(byCodeUnit)[0]
  const today = new Date(now).toISOString()
  return {
    years,
    posts,
    falco: falcoByYear(own?.releases ?? []),
    cadence:
      own &&
      cadenceOf(
        own.releases.filter(({ isPatch }) => !isPatch),
        own.asOf,
      ),
    others: releasedByYear(others),
    people: peopleByYear(people, years.at(-1) ?? ''),
    lifeCycle: movesByYear(changes),
    monthly,
    /** Everything up to this day is on record. */
    known: isoDay(oldest ?? today),
    asOf: oldest,
    records: {
      falco: recordOf(own?.releases.map(({ date }) => date) ?? [], own?.asOf ?? today),
      others: recordOf(
        others.flatMap(({ releases }) => releases.map(({ date }) => date)),
        others.map(({ asOf }) => asOf).sort(byCodeUnit)[0] ?? today,
      ),
      posts: recordOf(
        [...posts.values()].flatMap((list) => list.map(({ date }) => date)),
        today,
      ),
      people: recordOf(
        people.map(({ since }) => since),
        monthly?.asOf ?? today,
      ),
      lifeCycle: recordOf(
        changes.map(({ date }) => date),
        monthly?.asOf ?? today,
      ),
    },
  }
})

/** A record starts with its first event. */
function recordOf(days: readonly string[], to: string): OnRecord | undefined {
  const [from] = days.toSorted(byCodeUnit)
  return from === undefined ? undefined : { from, to }
}

/** Years with any data, newest first. */
export async function reviewedYears(): Promise<string[]> {
  return (await parts()).years.toReversed()
}

/** What the page of each year shows. */
const reviews = memoiseByIndex(async (): Promise<Map<string, YearInReview>> => {
  const { years, posts, falco, cadence, others, people, lifeCycle, monthly, known, asOf, records } = await parts()
  const mentions = await mentionsByPost()
  const calls = await callsByYear()
  const levels = await cncfLevels()
  const isOpen = (year: string): boolean => known < `${year}-12-31`
  const figuresIn = figuresOf(
    years,
    {
      posts: (year) => posts.get(year)?.length ?? 0,
      falco: (year) => (isOnRecord(records.falco, year) ? (falco.get(year)?.releases.length ?? 0) : undefined),
      others: (year) => (isOnRecord(records.others, year) ? (others.get(year)?.dates.length ?? 0) : undefined),
      calls: (year) => calls.get(year),
    },
    monthly,
    isOpen,
  )
  return new Map(
    years.map((year, at) => {
      const ofYear = {
        year,
        falco: falco.get(year) ?? noFalco,
        others: others.get(year) ?? noOthers,
        people: people.get(year),
        lifeCycle: lifeCycle.get(year),
      }
      const list = posts.get(year) ?? []
      const { projects, people: mentionedPeople } = mostMentioned(list, mentions)
      const dates = list.map(({ date }) => date)
      const review: YearInReview = {
        year,
        isOpen: isOpen(year),
        years: years.toReversed(),
        figures: figuresIn(year),
        lanes: lanesOf({ ...ofYear, posts: dates, records }),
        busiest: busiestMonth([...ofYear.falco.releases.map(({ date }) => date), ...ofYear.others.dates], dates),
        falco: ofYear.falco,
        cadence,
        falcoAround: [years[at - 1], years[at + 1]].flatMap((beside) => {
          const found = beside === undefined ? undefined : falco.get(beside)
          return beside !== undefined && found ? [{ year: beside, falco: found }] : []
        }),
        released: ofYear.others.parts,
        people: ofYear.people,
        lifeCycle: ofYear.lifeCycle,
        cncf: levels.filter(({ date }) => yearOf(date) === year),
        posts: { count: list.length, newest: list.slice(0, maxPosts) },
        projects,
        mentionedPeople,
        asOf,
      }
      return [year, review]
    }),
  )
})

/** All of them, newest first. */
export async function yearsInReview(): Promise<YearInReview[]> {
  return [...(await reviews()).values()].reverse()
}

/** The month with the most releases and posts; undefined if there is a tie or nothing. */
function busiestMonth(releases: readonly string[], posts: readonly string[]): YearInReview['busiest'] {
  const months = groupBy(
    [...releases.map((date) => ({ date, kind: 'release' })), ...posts.map((date) => ({ date, kind: 'post' }))],
    ({ date }) => monthOf(date),
  )
  const [most, second] = [...months].sort(([, a], [, b]) => b.length - a.length)
  if (!most || most[1].length === second?.[1].length) return undefined
  const [month, events] = most
  const count = events.filter(({ kind }) => kind === 'release').length
  return { month, releases: count, posts: events.length - count }
}
