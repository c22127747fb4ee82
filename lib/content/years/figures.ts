import type { Figures } from '#lib/content/community.ts'
import { formatMonth, oldestDay, toDay, yearOf } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { capital } from '#lib/text/message-format.ts'

/** A number of each year, and the words for it. */
export type YearCount = {
  name: string
  /** Undefined if the number is not known. */
  countIn: (year: string) => number | undefined
  labelOf: (value: number, year: string) => string
  path: (year: string) => string
  source?: { name: string; url: string }
  /** The date up to which values are known. */
  to?: string
}

/** Counts the dates of a year; undefined for years before the first date or after `to`. */
export function countsByYear(dates: readonly string[], to: string) {
  const first = oldestDay(dates)
  return (year: string) =>
    first !== undefined && yearOf(first) <= year && year <= yearOf(to)
      ? dates.filter((date) => yearOf(date) === year).length
      : undefined
}

/** Words for a number of events: 'releases of Falco, to 19 August'. */
export function eventsInWords(one: string, many: string, to?: string): YearCount['labelOf'] {
  return (value, year) => `${value === 1 ? one : many}${toDay(year, to)}`
}

const monthly = [
  { key: 'maintainers', one: 'maintainer', list: sources.maintainers, path: routes.maintainers },
  { key: 'companies', one: 'company', list: sources.maintainers, path: routes.maintainers },
  { key: 'projects', one: 'project', list: sources.repositories, path: routes.projects },
] as const

/** Of each year, the number in the last month for which it is known. */
export function monthlyCounts(figures: Figures | undefined): YearCount[] {
  return monthly.map(({ key, one, list, path }) => {
    const lastOf = (year: string) =>
      figures?.months.findLast((one) => one.month.startsWith(year) && one[key] !== undefined)
    const place = key === 'projects' ? ' on the list' : ''
    return {
      name: capital(key),
      countIn: (year) => lastOf(year)?.[key],
      labelOf: (value, year) => {
        const [month] = formatMonth(lastOf(year)?.month ?? '').split(' ')
        return `${value === 1 ? one : key}${place} in ${month}`
      },
      path,
      source: { name: list.name.replace('evolution/', ''), url: list.url },
      to: figures?.asOf,
    }
  })
}

/** The known numbers of a year, each beside those of the years before and after. */
export function figuresOf(year: string, years: readonly string[], counts: readonly YearCount[]) {
  const at = years.indexOf(year)
  return counts.flatMap(({ name, countIn, labelOf, path, source, to }) => {
    const value = countIn(year)
    if (value === undefined) return []
    const isOpen = (other: string) => toDay(other, to) !== ''
    const around = [years[at - 1], years[at + 1]].flatMap((other) => {
      const known = other && !isOpen(other) && !isOpen(year) ? countIn(other) : undefined
      return known === undefined ? [] : `${known} in ${other}`
    })
    return {
      name,
      value,
      label: labelOf(value, year),
      path: value > 0 ? path(year) : undefined,
      source,
      remarks: around.join(', '),
      bars: years.map((other) => ({
        value: countIn(other) ?? 0,
        isOpen: isOpen(other),
        isMarked: other === year,
      })),
      cells: years.map((other) => `${countIn(other) ?? '–'}${toDay(other, to)}`),
    }
  })
}
