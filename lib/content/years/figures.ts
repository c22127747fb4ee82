import { standingOf } from '#lib/charts/words.ts'
import type { Figures } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { capital } from '#lib/text/message-format.ts'

type Count = {
  /** Heading of the count's column. */
  name: string
  /** Values by year, oldest first; undefined where nothing is known. */
  all: (number | undefined)[]
  label: (value: number, year: string) => string
  path: (year: string) => string
  source?: { name: string; url: string }
}

type Values = Record<'falco' | 'others' | 'posts' | 'calls', Count['all']>

type Nouns = [one: string, many: string]

function counted(name: string, all: Count['all'], [one, many]: Nouns, path: Count['path']): Count {
  return { name, all, label: (value) => (value === 1 ? one : many), path }
}

/** @param years oldest first, as `values` */
export function countsOf(years: readonly string[], values: Values, monthly: Figures | undefined): Count[] {
  const ofFalco: Nouns = ['release of Falco', 'releases of Falco']
  const ofOthers: Nouns = ['release of other projects', 'releases of other projects']
  const released = (year: string) => `${routes.review(year)}#page:released`
  const pastCalls = () => `${routes.community()}#page:past-calls`
  return [
    {
      ...counted('Falco’s releases', values.falco, ofFalco, routes.releasesOfYear),
      source: { name: 'falco', url: sources.releases.url },
    },
    counted('Other releases', values.others, ofOthers, released),
    counted('Posts', values.posts, ['post', 'posts'], routes.year),
    counted('Calls', values.calls, ['community call', 'community calls'], pastCalls),
    ...(['maintainers', 'companies', 'projects'] as const).map((key): Count => {
      const lastOf = (year: string) =>
        monthly?.months.findLast((one) => one.month.startsWith(year) && one[key] !== undefined)
      const file = key === 'projects' ? sources.repositories : sources.maintainers
      const noun = key === 'projects' ? 'listed projects' : key
      return {
        name: capital(key),
        all: years.map((year) => lastOf(year)?.[key]),
        label: (_, year) => `${noun} in ${formatMonth(lastOf(year)?.month ?? '').split(' ')[0]}`,
        path: key === 'projects' ? routes.projects : routes.maintainers,
        source: { name: file.name.replace('evolution/', ''), url: file.url },
      }
    }),
  ]
}

/** @param isOpen as for `standingOf` */
export function figuresOf(year: string, years: readonly string[], counts: readonly Count[], isOpen: boolean) {
  const at = years.indexOf(year)
  return counts.flatMap(({ label, path, all, ...count }) => {
    const value = all[at]
    if (value === undefined) return []
    const around = [at - 1, at + 1].flatMap((beside) =>
      all[beside] === undefined ? [] : [`${all[beside]} in ${years[beside]}`],
    )
    return {
      ...count,
      all,
      label: label(value, year),
      value,
      path: value > 0 ? path(year) : undefined,
      around: around.join(' · '),
      standing: standingOf(all, years, at, isOpen),
    }
  })
}
