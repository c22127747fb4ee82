import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { type EntryOf, valuesOf } from './content-index.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { Company, Maintainer, Place } from './types.ts'

function toMaintainer(entry: EntryOf<'Maintainer'>): Maintainer {
  const { github, ...said } = valuesOf(entry)
  const names = [entry.name, ...(entry.alsoKnownAs ?? [])]
  const name = names.find((one) => one !== github) ?? github
  return {
    ...said,
    handle: github,
    name,
    alsoKnownAs: names.filter((one) => one !== name),
    projects: entry.projects.map(toPlace),
    formerProjects: (entry.formerProjects ?? []).map(toPlace),
    sinceOnOrBefore: entry.sinceOnOrBefore ?? false,
    formerHandles: entry.formerHandles ?? [],
    links: entry.links ?? [],
  }
}

function toPlace(path: string): Place {
  return { path, repository: path.split('/')[0] ?? path, isPart: path.includes('/') }
}

/** Everyone who is or was listed, by name. */
export const maintainers = memoiseByIndex(async (): Promise<Maintainer[]> => {
  const { maintainers: entries } = await contentIndex()
  return entries.map(toMaintainer).sort((a, b) => byName(a.name, b.name))
})

/** Those who are listed today. */
export async function currentMaintainers(): Promise<Maintainer[]> {
  return (await maintainers()).filter(({ until }) => until === undefined)
}

/** Those who were, the last to leave first. */
export async function formerMaintainers(): Promise<Maintainer[]> {
  const former = (await maintainers()).filter(({ until }) => until !== undefined)
  return former.sort((a, b) => byCodeUnit(b.until ?? '', a.until ?? ''))
}

/** Finds a person by handle, of today or former, in any case. */
export const maintainerFinder = memoiseByIndex(async () => {
  const byHandle = new Map<string, Maintainer>()
  for (const person of await maintainers()) {
    for (const handle of [...person.formerHandles, person.handle]) byHandle.set(handle.toLowerCase(), person)
  }
  return (handle: string): Maintainer | undefined => byHandle.get(handle.toLowerCase())
})

export const INDEPENDENT = 'Independent'

/** Stands for the company of who names none. */
export const NOT_KNOWN = 'Not known'

/**
 * Groups of maintainers by company, the largest first; those without one come last. Names that share an address
 * (`routes.company`) are one company.
 */
export function byCompany(people: readonly Maintainer[]): Company[] {
  const groups = groupBy(people, ({ company }) => nameSlug(company ?? NOT_KNOWN))
  const rank = (company: string): number => (company === INDEPENDENT ? 1 : company === NOT_KNOWN ? 2 : 0)
  return [...groups.values()]
    .map((members) => ({ company: members[0]?.company ?? NOT_KNOWN, people: members }))
    .sort(
      (a, b) => rank(a.company) - rank(b.company) || b.people.length - a.people.length || byName(a.company, b.company),
    )
}
