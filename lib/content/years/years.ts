import { adopters } from '#lib/content/catalogue.ts'
import { callsByYear, figures, newestCall, olderList } from '#lib/content/community.ts'
import { postsWithMentions } from '#lib/content/posts/mentions.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { cncfLevels, statusHistory } from '#lib/content/projects/projects.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { releasedParts, releases, seriesByYear } from '#lib/content/releases/releases.ts'
import { isoDay, nameOfMonth, yearOf } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { count } from '#lib/text/message-format.ts'
import { lifeCycleIn, mostMentioned, peopleIn, releasedIn } from './by-year.ts'
import { countsByYear, eventsInWords, figuresOf, monthlyCounts, type YearCount } from './figures.ts'
import { lanesOf } from './lanes.ts'

const maxPosts = 10

const datesOf = (list: readonly { date: string }[]) => list.map(({ date }) => date)

export const yearsInReview = cachedQuery(async () => {
  const today = new Date((await contentIndex()).now).toISOString()
  const falco = await releases()
  const posts = await postsWithMentions()
  const everyone = await maintainers()
  const changes = await statusHistory()
  const monthly = await figures()
  const calls = await callsByYear()
  const lastCall = await newestCall()
  const levels = await cncfLevels()
  const adopted = (await adopters()).years
  const lastUpdated = await olderList()
  const { bundles: compared } = await bundles()
  const { others, othersTo = today } = await releasedParts()
  // After the date `othersTo`, the releases of only some projects are known, so none are counted.
  const parts = others.map((part) => ({
    ...part,
    releases: part.releases.filter(({ date }) => date <= othersTo),
  }))
  const otherDates = datesOf(parts.flatMap(({ releases }) => releases))
  const all = [
    ...datesOf([...falco.releases, ...posts, ...changes]),
    ...otherDates,
    ...everyone.flatMap(({ since, until }) => [since, until ?? since]),
  ]
  const years = [...new Set(all.map(yearOf))].sort(byCodeUnit)
  const isOf = (year: string) => (item: { date: string }) => yearOf(item.date) === year
  const falcoCount = countsByYear(datesOf(falco.releases), falco.asOf ?? today)
  const counts: YearCount[] = [
    {
      name: 'Falco’s releases',
      countIn: falcoCount,
      labelOf: eventsInWords('release of Falco', 'releases of Falco', falco.asOf),
      path: routes.release,
      source: { name: 'falco', url: sources.releases.url },
      to: falco.asOf,
    },
    {
      name: 'Other releases',
      countIn: countsByYear(otherDates, othersTo),
      labelOf: eventsInWords('release of other projects', 'releases of other projects', othersTo),
      path: (year) => `${routes.yearInReview(year)}#page:released`,
      to: othersTo,
    },
    {
      name: 'Posts',
      // A year without posts gets undefined, not 0: its posts may be on another site.
      countIn: (year) => posts.filter(isOf(year)).length || undefined,
      labelOf: eventsInWords('post', 'posts', today),
      path: routes.postsOfYear,
      to: today,
    },
    {
      name: 'Calls',
      countIn: (year) => calls.get(year),
      labelOf: eventsInWords('community call', 'community calls', lastCall?.date),
      path: () => `${routes.community()}#page:past-calls`,
      to: lastCall?.date,
    },
    ...monthlyCounts(monthly),
  ]

  const reviewOf = (year: string, at: number) => {
    const isOpen = isoDay(lastUpdated?.date ?? today) < `${year}-12-31`
    const lists = [falco.asOf, monthly?.asOf].filter((day) => day?.startsWith(year))
    /** The last month with facts, if the rest of the year was not known. */
    const until = isOpen ? nameOfMonth(lists.sort().at(-1) ?? today) : undefined
    const around = years.slice(Math.max(0, at - 1), at + 2)
    const ofFalco = falco.releases.filter(isOf(year))
    const ofPosts = posts.filter(isOf(year))
    const mentions = ofPosts.map((post) => post.mentions)
    const people = peopleIn(year, everyone)
    const lifeCycle = lifeCycleIn(year, changes)
    return {
      year,
      path: routes.yearInReview(year),
      title: `The year ${year}${until ? ` to ${until}` : ''}`,
      summary:
        falcoCount(year) === undefined
          ? `Releases of Falco in ${year} are not recorded.`
          : yearSummary(ofFalco),
      until,
      lastUpdated,
      years: years.toReversed(),
      figures: figuresOf(year, years, counts),
      lanes: lanesOf({
        falco: ofFalco,
        others: otherDates.filter((date) => yearOf(date) === year),
        posts: datesOf(ofPosts),
        joined: people.joined.map(({ since }) => since),
        left: people.left.flatMap(({ until }) => until ?? []),
        changes: datesOf(lifeCycle.changes),
      }),
      cncf: levels.filter(isOf(year)),
      posts: { count: ofPosts.length, newest: ofPosts.slice(0, maxPosts) },
      projects: mostMentioned(mentions.flatMap(({ projects }) => projects)),
      mentionedPeople: mostMentioned(mentions.flatMap(({ people }) => people)),
      people,
      adopters: adopted.find((one) => one.year === year)?.adopters ?? [],
      falco: {
        releases: ofFalco,
        series: seriesByYear(ofFalco),
        around: falco.releases.filter(({ date }) => around.includes(yearOf(date))),
        asOf: falco.asOf,
        changes: compared.filter(
          ({ falco, changesInWords }) =>
            changesInWords && ofFalco.some(({ version }) => version === falco),
        ),
      },
      released: releasedIn(year, parts),
      lifeCycle,
    }
  }
  return years.map(reviewOf).reverse()
})

export type YearInReview = Awaited<ReturnType<typeof yearsInReview>>[number]

export const reviewedYears = async () => (await yearsInReview()).map(({ year }) => year)

function yearSummary(releases: readonly { isPatch: boolean }[]) {
  const minors = releases.filter(({ isPatch }) => !isPatch).length
  const patches = count(releases.length - minors, 'patch', 'patches')
  if (releases.length === 0) return 'No release of Falco.'
  if (minors === 0) return `No minor release of Falco, ${patches}.`
  const fixes = releases.length === minors ? '' : ` and ${patches}`
  return `${count(minors, 'minor release')} of Falco${fixes}.`
}
