import { INDEPENDENT } from '#lib/content/maintainers.ts'
import type { Maintainer } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import type { PeopleYear } from './types.ts'

/** Companies that anybody of was listed in a year: at all, when it began, when it ended. */
type Companies = Record<'any' | 'start' | 'end', Set<string>>

/**
 * Who came and who left by year, from the year that the record of maintainers begins in to `last`. Somebody whose first
 * day is only a bound came in no year.
 */
export function peopleByYear(people: readonly Maintainer[], last: string): Map<string, PeopleYear> {
  const first = people.map(({ since }) => yearOf(since)).sort(byCodeUnit)[0]
  if (first === undefined) return new Map()
  const years = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at))
  const found = new Map(years.map((year) => [year, emptyYear()]))
  for (const person of people) addTo(found, person, Number(last))
  return new Map([...found].map(([year, facts]) => [year, sorted(facts)]))
}

type Facts = ReturnType<typeof emptyYear>

function sorted({ came, left, before, companies: { any, start, end } }: Facts): PeopleYear {
  return {
    came: came.sort((a, b) => byCodeUnit(a.since, b.since) || byName(a.name, b.name)),
    left: left.sort((a, b) => byCodeUnit(a.until ?? '', b.until ?? '') || byName(a.name, b.name)),
    before: before.sort((a, b) => byName(a.name, b.name)),
    newCompanies: [...any].filter((company) => !start.has(company)).sort(byName),
    goneCompanies: [...any].filter((company) => !end.has(company)).sort(byName),
  }
}

function emptyYear() {
  const companies: Companies = { any: new Set(), start: new Set(), end: new Set() }
  return { came: [] as Maintainer[], left: [] as Maintainer[], before: [] as Maintainer[], companies }
}

function addTo(years: ReadonlyMap<string, Facts>, person: Maintainer, last: number): void {
  const { since, sinceOnOrBefore, until, company } = person
  const [from, to] = [yearOf(since), until && yearOf(until)]
  years.get(from)?.[sinceOnOrBefore ? 'before' : 'came'].push(person)
  if (to) years.get(to)?.left.push(person)
  if (company === undefined || company === INDEPENDENT) return
  for (let year = Number(from); year <= Number(to ?? last); year++) {
    const companies = years.get(String(year))?.companies
    companies?.any.add(company)
    if (sinceOnOrBefore || String(year) !== from) companies?.start.add(company)
    if (String(year) !== to) companies?.end.add(company)
  }
}
