import type { Figures } from '#lib/content/community.ts'
import { toDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { groupBy } from '#lib/text/collation.ts'
import { capital } from '#lib/text/message-format.ts'

/** A number of each year that has one, and the words that follow it. */
type Figure = {
  one: string
  many: string
  numbers: ReadonlyMap<string, number>
  /** The page with what is counted in a year. */
  path: (year: string) => string
  /** The last day whose facts are known. */
  to?: string | undefined
}

type Dates = { dates: readonly string[]; to?: string | undefined }

type Known = {
  falco: Dates
  others: Dates
  posts: Dates
  calls: { numbers: Figure['numbers']; to?: string | undefined }
  monthly: Figures | undefined
}

/** Every figure that a year can have. */
export const figuresFrom = ({ falco, others, posts, calls, monthly }: Known): Figure[] => [
  {
    one: 'release of Falco',
    many: 'releases of Falco',
    numbers: countByYear(falco.dates),
    path: routes.release,
    to: falco.to,
  },
  {
    one: 'release of other projects',
    many: 'releases of other projects',
    numbers: countByYear(others.dates),
    path: (year) => `${routes.yearInReview(year)}#page:released`,
    to: others.to,
  },
  {
    one: 'post',
    many: 'posts',
    numbers: countByYear(posts.dates),
    path: routes.postsOfYear,
    to: posts.to,
  },
  {
    one: 'community call',
    many: 'community calls',
    numbers: calls.numbers,
    path: () => `${routes.community()}#page:past-calls`,
    to: calls.to,
  },
  {
    one: 'maintainer',
    many: 'maintainers',
    numbers: lastOfYear('maintainers', monthly),
    path: routes.maintainers,
    to: monthly?.asOf,
  },
  {
    one: 'company',
    many: 'companies',
    numbers: lastOfYear('companies', monthly),
    path: routes.maintainers,
    to: monthly?.asOf,
  },
  {
    one: 'project on the list',
    many: 'projects on the list',
    numbers: lastOfYear('projects', monthly),
    path: routes.projects,
    to: monthly?.asOf,
  },
]

const countByYear = (dates: readonly string[]) =>
  new Map([...groupBy(dates, yearOf)].map(([year, { length }]) => [year, length]))

/** Of each year, the number of its last month that has one. */
export const lastOfYear = (key: 'maintainers' | 'companies' | 'projects', monthly?: Figures) =>
  new Map(
    monthly?.months.flatMap(({ month, [key]: number }): [string, number][] =>
      number === undefined ? [] : [[yearOf(`${month}-01`), number]],
    ),
  )

/** The figures that a year has, each among the numbers of all years. */
export function figuresOf(year: string, years: readonly string[], figures: readonly Figure[]) {
  return figures.flatMap(({ one, many, numbers, path, to }) => {
    const value = numbers.get(year)
    if (!value) return []
    return {
      name: capital(many),
      value,
      label: `${value === 1 ? one : many}${toDay(year, to)}`,
      path: path(year),
      bars: years.map((other) => ({ year: other, value: numbers.get(other) })),
    }
  })
}
