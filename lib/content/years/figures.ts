import { standingOf, toDay } from '#lib/charts/chart-titles.ts'
import type { Figures } from '#lib/content/community.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { capital } from '#lib/text/message-format.ts'

type Count = {
  name: string
  /** By year, oldest first; undefined if not known. */
  all: (number | undefined)[]
  /** The date up to which values are known. */
  to?: string
  label: (value: number, year: string) => string
  path: (year: string) => string
  source?: { name: string; url: string }
  /** Shown only if the year's value may still change. */
  note?: string
}

type Values = Record<'falco' | 'others' | 'posts' | 'calls', Pick<Count, 'all' | 'to'>>

type Nouns = [one: string, many: string]

function counted(
  name: string,
  values: Values['falco'],
  [one, many]: Nouns,
  path: Count['path'],
): Count {
  const label: Count['label'] = (value, year) =>
    `${value === 1 ? one : many}${toDay(year, values.to)}`
  return { name, ...values, label, path }
}

export function countsOf(
  years: readonly string[],
  values: Values,
  monthly: Figures | undefined,
): Count[] {
  const ofFalco: Nouns = ['release of Falco', 'releases of Falco']
  const ofOthers: Nouns = ['release of other projects', 'releases of other projects']
  const released = (year: string) => `${routes.yearInReview(year)}#page:released`
  const pastCalls = () => `${routes.community()}#page:past-calls`
  return [
    {
      ...counted('Falco’s releases', values.falco, ofFalco, routes.release),
      source: { name: 'falco', url: sources.releases.url },
    },
    counted('Other releases', values.others, ofOthers, released),
    counted('Posts', values.posts, ['post', 'posts'], routes.postsOfYear),
    {
      ...counted('Calls', values.calls, ['community call', 'community calls'], pastCalls),
      note: 'minutes are published after each release',
    },
    ...(
      [
        ['maintainers', 'maintainer'],
        ['companies', 'company'],
        ['projects', 'project'],
      ] as const
    ).map(([key, one]): Count => {
      const lastOf = (year: string) =>
        monthly?.months.findLast((one) => one.month.startsWith(year) && one[key] !== undefined)
      const file = key === 'projects' ? sources.repositories : sources.maintainers
      const place = key === 'projects' ? ' on the list' : ''
      return {
        name: capital(key),
        all: years.map((year) => lastOf(year)?.[key]),
        to: monthly?.asOf,
        label: (value, year) =>
          `${value === 1 ? one : key}${place} in ${formatMonth(lastOf(year)?.month ?? '').split(' ')[0]}`,
        path: key === 'projects' ? routes.projects : routes.maintainers,
        source: { name: file.name.replace('evolution/', ''), url: file.url },
      }
    }),
  ]
}

/**
 * The numbers of a year, compared with other years. The first year and a year that is not over are
 * never called 'the most' or 'the fewest', since some of their events may be missing. Other years
 * are still compared with them.
 */
export function figuresOf(year: string, years: readonly string[], counts: readonly Count[]) {
  const at = years.indexOf(year)
  return counts.flatMap(({ label, path, all, to, note, ...count }) => {
    const value = all[at]
    if (value === undefined) return []
    const ends = years.map((one) => toDay(one, to))
    const final = all.map((one, index) => (ends[index] ? undefined : one))
    const first = all.findIndex((one) => one !== undefined)
    // The value of a year that is not over can still grow.
    const compared = all.map((one, index) =>
      ends[index] && one !== undefined && one < value ? undefined : one,
    )
    const standing = at === first ? undefined : standingOf(compared, years, at)
    const around = (ends[at] ? [] : [at - 1, at + 1]).flatMap((beside) =>
      final[beside] === undefined ? [] : [`${final[beside]} in ${years[beside]}`],
    )
    return {
      ...count,
      bars: all.map((value = 0, index) => ({
        value,
        isOpen: Boolean(ends[index]),
        isMarked: index === at,
      })),
      cells: all.map((value, index) => (value === undefined ? '–' : `${value}${ends[index]}`)),
      label: label(value, year),
      value,
      path: value > 0 ? path(year) : undefined,
      remarks: [ends[at] ? note : standing, ...around]
        .filter((one) => one !== undefined)
        .join(', '),
    }
  })
}
