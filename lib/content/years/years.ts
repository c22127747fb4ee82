import { median } from '#lib/charts/chart-titles.ts'
import { adopters } from '#lib/content/catalogue.ts'
import { callsByYear, figures, newestCall, olderList } from '#lib/content/community.ts'
import { postsWithMentions } from '#lib/content/posts/mentions.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { cncfLevels, statusHistory } from '#lib/content/projects/projects.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { releasedParts, releases } from '#lib/content/releases/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, monthOf, nameOfMonth, oldestDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { count, formatList } from '#lib/text/message-format.ts'
import {
  type FalcoYear,
  falcoIn,
  lifeCycleIn,
  mostMentioned,
  peopleIn,
  releasedIn,
} from './by-year.ts'
import { countsOf, figuresOf } from './figures.ts'
import { isOnRecord, lanesOf, type Records } from './lanes.ts'

const maxPosts = 10

const datesOf = (list: readonly { date: string }[]) => list.map(({ date }) => date)

export const yearsInReview = cachedQuery(async () => {
  const today = new Date((await contentIndex()).now).toISOString()
  const own = await releases()
  const monthly = await figures()
  const calls = await callsByYear()
  const levels = await cncfLevels()
  const posts = await postsWithMentions()
  const people = await maintainers()
  const changes = await statusHistory()
  const { others, othersTo = today } = await releasedParts()
  // After the date `othersTo`, the releases of only some projects are known, so none are counted.
  const parts = others.map((part) => ({
    ...part,
    releases: part.releases.filter(({ date }) => date <= othersTo),
  }))
  const days = {
    falco: datesOf(own.releases),
    others: datesOf(parts.flatMap(({ releases }) => releases)),
    posts: datesOf(posts),
    people: people.map(({ since }) => since),
    lifeCycle: datesOf(changes),
  }
  const recordOf = (kind: keyof Records, to = today) => {
    const from = oldestDay(days[kind])
    return from === undefined ? undefined : { from, to }
  }
  const records: Records = {
    falco: recordOf('falco', own.asOf),
    others: recordOf('others', othersTo),
    posts: recordOf('posts'),
    people: recordOf('people', monthly?.asOf),
    lifeCycle: recordOf('lifeCycle', monthly?.asOf),
  }
  const all = [...Object.values(days).flat(), ...people.flatMap(({ until }) => until ?? [])]
  const years = [...new Set(all.map(yearOf))].sort(byCodeUnit)
  const inYear = (kind: keyof Records, year: string) =>
    days[kind].filter((day) => yearOf(day) === year)
  const numbersOf = (kind: 'falco' | 'others') =>
    years.map((year) => (isOnRecord(records[kind], year) ? inYear(kind, year).length : undefined))
  const values = {
    falco: { all: numbersOf('falco'), to: records.falco?.to },
    others: { all: numbersOf('others'), to: records.others?.to },
    // A year without posts gets undefined, not 0: posts of that year may be on another site.
    posts: { all: years.map((year) => inYear('posts', year).length || undefined), to: today },
    calls: { all: years.map((year) => calls.get(year)), to: (await newestCall())?.date },
  }
  const counts = countsOf(years, values, monthly)
  const lastUpdated = await olderList()
  const changesOf = new Map(
    (await bundles()).bundles.map(({ falco, changesInWords }) => [falco, changesInWords]),
  )
  const adopted = new Map((await adopters()).years.map(({ year, adopters }) => [year, adopters]))

  const reviewOf = (year: string, at: number) => {
    const isOpen = isoDay(lastUpdated?.date ?? today) < `${year}-12-31`
    const lists = [own.asOf, monthly?.asOf].filter((day) => day?.startsWith(year))
    const lastDay = lists.sort().at(-1) ?? today
    const list = posts.filter(({ date }) => yearOf(date) === year)
    const dates = { others: inYear('others', year), posts: datesOf(list) }
    const around = years.slice(Math.max(0, at - 1), at + 2)
    const falco = falcoIn(year, own.releases)
    const ofYear = {
      year,
      falco,
      people: peopleIn(year, people),
      lifeCycle: lifeCycleIn(year, changes),
    }
    return {
      ...ofYear,
      path: routes.yearInReview(year),
      ...mostMentioned(list.map(({ mentions }) => mentions)),
      title: `The year ${year}${isOpen ? ` to ${nameOfMonth(lastDay)}` : ''}`,
      summary: isOnRecord(records.falco, year)
        ? yearSummary(falco)
        : `Releases of Falco in ${year} are not recorded.`,
      /** The last month with facts, if the rest of the year was not known. */
      until: isOpen ? nameOfMonth(lastDay) : undefined,
      years: years.toReversed(),
      figures: figuresOf(year, years, counts),
      lanes: lanesOf(ofYear, dates, list.length > 0 ? records : { ...records, posts: undefined }),
      busiest: busiestMonth([...datesOf(falco.releases), ...dates.others], dates.posts),
      releasesAsOf: own.asOf,
      falcoAround: own.releases.filter(({ date }) => around.includes(yearOf(date))),
      changesByRelease: falco.releases.flatMap(({ version }) => {
        const changesInWords = changesOf.get(version)
        return changesInWords ? { version, changesInWords } : []
      }),
      adopters: adopted.get(year) ?? [],
      released: releasedIn(year, parts),
      cncf: levels.filter(({ date }) => yearOf(date) === year),
      posts: { count: list.length, newest: list.slice(0, maxPosts) },
      lastUpdated,
    }
  }
  return years.map(reviewOf).reverse()
})

export const reviewedYears = async () => (await yearsInReview()).map(({ year }) => year)

/** Undefined if two months tie. */
function busiestMonth(releases: readonly string[], posts: readonly string[]) {
  const months = groupBy([...releases, ...posts], monthOf)
  const [most, second] = [...months].sort(([, a], [, b]) => b.length - a.length)
  if (!most || most[1].length === second?.[1].length) return undefined
  const [month, events] = most
  const ofPosts = posts.filter((day) => monthOf(day) === month).length
  return { month, releases: events.length - ofPosts, posts: ofPosts }
}

type SummedYear = Pick<FalcoYear, 'minors' | 'gaps'> & { releases: readonly unknown[] }

export type YearInReview = Awaited<ReturnType<typeof yearsInReview>>[number]

export function yearSummary({ releases, minors, gaps }: SummedYear) {
  const patches = count(releases.length - minors, 'patch', 'patches')
  if (releases.length === 0) return 'No release of Falco.'
  if (minors === 0) return `No minor release of Falco, ${patches}.`
  const after = gaps.length === minors && gaps.length <= 2 ? 'after the previous one' : 'apart'
  // One or two intervals are listed, since their median would say little.
  const days = gaps.length > 2 ? `a median of ${median(gaps)}` : formatList(gaps.map(String))
  const distance =
    gaps.length > 0 ? `, ${days} ${median(gaps) === 1 ? 'day' : 'days'} ${after}` : ''
  const fixes = releases.length === minors ? '' : `${distance && ','} and ${patches}`
  return `${count(minors, 'minor release')} of Falco${distance}${fixes}.`
}
