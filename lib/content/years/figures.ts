import { standingOf } from '#lib/charts/words.ts'
import type { Figures } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import type { YearFigure } from './types.ts'

/** Something that is counted in each year; undefined in one where it is not on record. */
type Count = {
  name: string
  of: (year: string) => number | undefined
  label: (value: number, year: string) => string
} & Pick<YearFigure, 'source'> & { path: (year: string) => string }

const plural = (one: string, many: string) => (value: number) => (value === 1 ? one : many)

/** Months of the monthly figures by year, the last that has a number for a key. */
function lastMonths(figures: Figures | undefined, key: 'maintainers' | 'companies' | 'projects') {
  const last = new Map<string, { month: string; value: number }>()
  for (const { month, [key]: value } of figures?.months ?? [])
    if (value !== undefined) last.set(month.slice(0, 4), { month, value })
  return last
}

export type Counted = {
  posts: (year: string) => number
  falco: (year: string) => number | undefined
  others: (year: string) => number | undefined
  calls: (year: string) => number | undefined
}

/** Makes the figures of a year, each beside what it was in the other years. @param years oldest first */
export function figuresOf(
  years: readonly string[],
  { posts, falco, others, calls }: Counted,
  monthly: Figures | undefined,
  isOpen: (year: string) => boolean,
) {
  const counts: Count[] = [
    {
      name: 'Falco’s releases',
      of: falco,
      label: plural('release of Falco', 'releases of Falco'),
      path: routes.releasesOfYear,
      source: { name: 'falco', url: sources.releases.url },
    },
    {
      name: 'Other releases',
      of: others,
      label: plural('release of other projects', 'releases of other projects'),
      path: (year) => `${routes.review(year)}#page:released`,
    },
    { name: 'Posts', of: posts, label: plural('post', 'posts'), path: routes.year },
    {
      name: 'Calls',
      of: calls,
      label: plural('community call', 'community calls'),
      path: () => `${routes.community()}#page:past-calls`,
    },
    ...(['maintainers', 'companies', 'projects'] as const).map((key): Count => {
      const last = lastMonths(monthly, key)
      const file = key === 'projects' ? sources.repositories : sources.maintainers
      const noun = key === 'projects' ? 'listed projects' : key
      return {
        name: `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        of: (year) => last.get(year)?.value,
        label: (_, year) => `${noun} in ${formatMonth(last.get(year)?.month ?? '').split(' ')[0]}`,
        path: key === 'projects' ? routes.projects : routes.maintainers,
        source: { name: file.name.replace('evolution/', ''), url: file.url },
      }
    }),
  ]
  const all = counts.map((count) => ({ ...count, all: years.map((year) => count.of(year)) }))
  return (year: string): YearFigure[] => {
    const at = years.indexOf(year)
    return all.flatMap(({ name, label, path, source, all }) => {
      const value = all[at]
      if (value === undefined) return []
      const around = [at - 1, at + 1].flatMap((beside) =>
        all[beside] === undefined ? [] : [`${all[beside]} in ${years[beside]}`],
      )
      return [
        {
          label: label(value, year),
          value,
          path: value > 0 ? path(year) : undefined,
          source,
          around: around.join(' · '),
          standing: standingOf(all, years, at, isOpen(year)),
          name,
          all,
        },
      ]
    })
  }
}
