import { letters, type SearchGroup, searchGroups } from '#lib/text/search-words.ts'
import { type Facet, facets } from './address.ts'
import type { Filters, Pagefind, Result } from './pagefind.ts'

/**
 * People, projects and fixed pages come before posts that match equally well. Releases and upgrades
 * have the same words, such as 'helm chart', so they come later unless the query has a version.
 * Links to other sites score high, since their texts are short, but come after pages of this one.
 */
const groupWeights: Partial<Record<SearchGroup, number>> = {
  People: 1.25,
  Projects: 1.25,
  Pages: 1.25,
  Releases: 0.6,
  Upgrades: 0.4,
  Links: 0.01,
}

/** The score of a dated result, relative to one that is a year newer. */
const weightOfYear = 0.9

const maxWords = 8

const maxValues = 12

/** A result, with the number of searched words that the index has found in it. */
export type Hit = Result & { matches: number }

/** The words that are searched one by one; quoted words are neither split nor corrected. */
export const singleWords = (query: string) =>
  query.includes('"') ? [] : query.split(/\s+/).filter(letters).slice(0, maxWords)

/** Finds the pages with any word of the query. Pages with all words get the highest scores. */
export async function rankedHits(pagefind: Pagefind, query: string, chosen: Filters) {
  const search = (words: string | null, more: Filters = {}) =>
    pagefind.search(words, { filters: { ...chosen, ...more } })
  const idsOf = async (filters: Filters) =>
    new Set((await search(null, filters)).results.map(({ id }) => id))
  const words = singleWords(query)
  const terms = words.length > 0 ? words : [query || null]
  const complete = await search(query || null)
  const searches = await Promise.all(terms.map((term) => search(term)))
  // Added first, since the excerpts of these results show all words.
  const found = new Map<string, Hit>(
    complete.results.map((hit) => [hit.id, { ...hit, score: 0, matches: 0 }]),
  )
  for (const { results } of searches) {
    for (const hit of results) {
      const known = found.get(hit.id) ?? { ...hit, score: 0, matches: 0 }
      found.set(hit.id, { ...known, score: known.score + hit.score, matches: known.matches + 1 })
    }
  }
  for (const hit of found.values()) hit.score *= (hit.matches / searches.length) ** 2
  const years = Object.keys((await pagefind.filters()).year ?? {}).map(Number)
  for (const year of years) {
    const weight = weightOfYear ** (Math.max(...years) - year)
    for (const id of await idsOf({ year: String(year) })) {
      const hit = found.get(id)
      if (hit) hit.score *= weight
    }
  }
  const named = await idsOf({ name: letters(query) })
  const best = await Promise.all(
    (Object.keys(searchGroups) as SearchGroup[]).map(async (name) => {
      const ids = await idsOf({ group: name })
      const hits = [...found.values()]
        .filter(({ id }) => ids.has(id))
        .map((hit) => ({ ...hit, score: hit.score * (groupWeights[name] ?? 1) }))
        .sort((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)) || b.score - a.score)
      return { name, hits }
    }),
  )

  /** The values of a filter that most results have, with their numbers of results. */
  async function valuesOf(facet: Facet) {
    const sums = new Map<string, number>()
    for (const { filters } of searches) {
      for (const [value, count] of Object.entries(filters[facet] ?? {}))
        sums.set(value, (sums.get(value) ?? 0) + count)
    }
    const values = [...sums].sort((a, b) => b[1] - a[1]).slice(0, maxValues)
    const counted = values.map(async ([value]) => {
      const ids = await idsOf({ [facet]: value })
      return [value, [...ids].filter((id) => found.has(id)).length] as const
    })
    return [facet, await Promise.all(counted)] as const
  }
  return {
    groups: best.filter(({ hits }) => hits.length > 0),
    count: found.size,
    /** The number of results that have all words of the query. */
    complete: complete.results.length,
    filters: Object.fromEntries(await Promise.all(facets.map(valuesOf))),
  }
}
