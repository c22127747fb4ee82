import { adopters } from '#lib/content/catalogue.ts'
import { callsByYear, figures, newestCall, olderList } from '#lib/content/community.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { cncfLevels, statusHistory } from '#lib/content/projects/projects.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { releaseLists, releases, seriesByYear } from '#lib/content/releases/releases.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { count } from '#lib/text/message-format.ts'
import { changesIn, peopleIn, releasedIn } from './by-year.ts'
import { figuresFrom, figuresOf } from './figures.ts'

const maxPosts = 10

const datesOf = (list: readonly { date: string }[]) => list.map(({ date }) => date)

export const yearsInReview = cachedQuery(async () => {
  const today = new Date((await contentIndex()).now).toISOString()
  const falco = await releases()
  const posts = await publishedPosts()
  const people = await maintainers()
  const history = await statusHistory()
  const levels = await cncfLevels()
  const adopted = (await adopters()).years
  const lastUpdated = await olderList()
  const lastDay = isoDay(lastUpdated?.date ?? today)
  const { others, othersTo = today } = await releaseLists()
  // After the date `othersTo`, the releases of only some projects are known, so none are counted.
  const lists = others.map((list) => ({
    ...list,
    releases: list.releases.filter(({ date }) => date <= othersTo),
  }))
  const all = figuresFrom({
    falco: { dates: datesOf(falco.releases), to: falco.asOf },
    others: { dates: datesOf(lists.flatMap(({ releases }) => releases)), to: othersTo },
    posts: { dates: datesOf(posts), to: today },
    calls: { numbers: await callsByYear(), to: (await newestCall())?.date },
    monthly: await figures(),
  })
  const years = [...new Set(all.flatMap(({ numbers }) => [...numbers.keys()]))].sort(byCodeUnit)

  const reviewOf = (year: string) => {
    const isOf = ({ date }: { date: string }) => yearOf(date) === year
    const ofFalco = falco.releases.filter(isOf)
    const ofPosts = posts.filter(isOf)
    const isOpen = lastDay < `${year}-12-31`
    return {
      year,
      path: routes.yearInReview(year),
      title: `The year ${year}${isOpen ? ' so far' : ''}`,
      summary: summaryOf(ofFalco),
      lastUpdated: lastUpdated && { ...lastUpdated, isFinal: !isOpen },
      years: years.toReversed(),
      figures: figuresOf(year, years, all),
      cncf: levels.filter(isOf),
      posts: { count: ofPosts.length, newest: ofPosts.slice(0, maxPosts) },
      ...peopleIn(year, people),
      adopters: adopted.find((one) => one.year === year)?.adopters ?? [],
      falco: { releases: ofFalco, series: seriesByYear(ofFalco), asOf: falco.asOf },
      released: releasedIn(year, lists),
      changes: changesIn(year, history),
    }
  }
  return years.map(reviewOf).reverse()
})

export type YearInReview = Awaited<ReturnType<typeof yearsInReview>>[number]

export const reviewedYears = async () => (await yearsInReview()).map(({ year }) => year)

function summaryOf(releases: readonly { isPatch: boolean }[]) {
  if (releases.length === 0) return 'No release of Falco is known.'
  const patches = releases.filter(({ isPatch }) => isPatch).length
  const minors = count(releases.length - patches, 'minor release')
  return `${minors} of Falco and ${count(patches, 'patch', 'patches')}.`
}
