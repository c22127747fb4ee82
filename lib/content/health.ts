import { toDay } from '#lib/charts/chart-titles.ts'
import { latenessOf } from '#lib/charts/schedule.ts'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { companiesOf, currentMaintainers } from '#lib/content/projects/maintainers.ts'
import { maintainersOfWhole, maintenance, verdictOf } from '#lib/content/projects/maintenance.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import { callsByYear, figures, newestCall, olderList } from './community.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** What `/health/` shows; the rows of its charts are newest first. */
export const healthFacts = cachedQuery(async () => {
  const { now } = await contentIndex()
  const { minors, expected } = await releases()
  const monthly = await figures()
  const leaders = (await currentMaintainers()).filter(({ core }) => core)
  const posts = (await postsByYear()).map(({ name, posts }) => [name, posts.length] as const)
  const lastUpdated = await olderList()
  return {
    lastUpdated: lastUpdated && { ...lastUpdated, expected },
    minors: minors.flatMap(({ version, date }) => {
      const days = latenessOf(date)?.days
      if (days === undefined) return []
      const words = days > 0 ? `${count(days, 'day')} late` : 'on time'
      return { name: version, value: days, words }
    }),
    people: monthly && peopleByYear(monthly),
    leaders: leaders.length > 0 && companiesOf(leaders, 'core maintainer'),
    posts: byYear(posts, new Date(now).toISOString()),
    calls: byYear([...(await callsByYear())].reverse(), (await newestCall())?.date),
    few: await projectsBySize(),
  }
})

function byYear(years: readonly (readonly [year: string, number: number])[], to?: string) {
  return years.map(([year, value]) => {
    const until = toDay(year, to)
    return { name: year, value, words: `${value}${until}`, isOpen: until !== '' }
  })
}

type Monthly = NonNullable<Awaited<ReturnType<typeof figures>>>

function peopleByYear({ months }: Monthly) {
  const years = [...groupBy(months, ({ month }) => yearOf(`${month}-01`)).values()]
  const rows = years.flatMap((ofYear) => {
    const {
      month = '',
      maintainers,
      companies,
    } = ofYear.findLast((one) => one.maintainers !== undefined && one.companies !== undefined) ?? {}
    if (maintainers === undefined || companies === undefined) return []
    const words = `${maintainers} (${companies})`
    return { name: month.slice(0, 4), value: maintainers, words, companies }
  })
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return undefined
  const from = count(first.companies, 'company', 'companies')
  const title = `${first.value} maintainers (${from}) in ${first.name}, ${last.words} in ${last.name}`
  return { title, rows: rows.reverse() }
}

const sizes = [
  { name: '1 or 2', min: 1, max: 2 },
  { name: '3 to 5', min: 3, max: 5 },
  { name: '6 or more', min: 6, max: Infinity },
]

async function projectsBySize() {
  const { rows: all, headline } = await maintenance()
  const numbers = all.flatMap(({ project }) =>
    verdictOf(project) === undefined ? maintainersOfWhole(project).length : [],
  )
  const rows = sizes.flatMap(({ name, min, max }) => {
    const value = numbers.filter((number) => number >= min && number <= max).length
    return value > 0 ? { name, value, words: count(value, 'project') } : []
  })
  return { title: headline, rows }
}
