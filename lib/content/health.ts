import { latenessOf, onTimeInWords, schedule } from '#lib/charts/schedule.ts'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { companiesOf, currentMaintainers } from '#lib/content/projects/maintainers.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { toDay } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { callsByYear, type Figures, figures, newestCall, olderList } from './community.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { lastOfYear } from './years/figures.ts'

/** What `/health/` shows; the rows of its charts are newest first. */
export const healthFacts = cachedQuery(async () => {
  const { now } = await contentIndex()
  const { minors, expected } = await releases()
  const leaders = (await currentMaintainers()).filter(({ core }) => core)
  const posts = (await postsByYear()).map(({ name, posts }) => [name, posts.length] as const)
  const lastUpdated = await olderList()
  const charts = [
    {
      id: 'releases',
      title: `${onTimeInWords(minors)} since ${schedule.since}`,
      rows: minors.flatMap(({ version, date }) => {
        const days = latenessOf(date)?.days
        if (days === undefined) return []
        const words = days > 0 ? `${count(days, 'day')} late` : 'on time'
        return { name: version, value: days, words }
      }),
      source: routes.releases(),
    },
    {
      id: 'people',
      title: 'Maintainers by year',
      rows: peopleByYear(await figures()),
      source: routes.maintainers(),
    },
    {
      id: 'posts',
      title: 'Posts by year',
      rows: byYear(posts, new Date(now).toISOString()),
      source: routes.blog(),
    },
    {
      id: 'calls',
      title: 'Community calls by year',
      rows: byYear([...(await callsByYear())].reverse(), (await newestCall())?.date),
      source: routes.community(),
    },
  ]
  return {
    lastUpdated: lastUpdated && { ...lastUpdated, expected },
    charts: charts.filter(({ rows }) => rows.length > 0),
    leaders: leaders.length > 0 && companiesOf(leaders, 'core maintainer'),
  }
})

function byYear(years: readonly (readonly [year: string, number: number])[], to?: string) {
  return years.map(([year, value]) => {
    const until = toDay(year, to)
    return { name: year, value, words: `${value}${until}`, isOpen: until !== '' }
  })
}

function peopleByYear(monthly?: Figures) {
  const companies = lastOfYear('companies', monthly)
  return [...lastOfYear('maintainers', monthly)].reverse().map(([name, value]) => {
    const from = count(companies.get(name) ?? 0, 'company', 'companies')
    return { name, value, words: `${value}, ${from}` }
  })
}
