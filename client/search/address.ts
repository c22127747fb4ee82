/** Filters of the search, in their order on the page. */
export const facets = ['kind', 'year', 'tag', 'author'] as const

export type Facet = (typeof facets)[number]

export type Query = { words: string } & Record<Facet, string>

export const noFilters = { kind: '', year: '', tag: '', author: '' }

export function readQuery(search: string): Query {
  const given = new URLSearchParams(search)
  const of = (name: string) => (given.get(name) ?? '').trim()
  return {
    words: of('q'),
    kind: of('kind'),
    year: of('year'),
    tag: of('tag'),
    author: of('author'),
  }
}

export function writeQuery({ words, ...filters }: Query) {
  const given = Object.entries({ q: words, ...filters }).filter(([, value]) => value)
  return `?${new URLSearchParams(given)}`
}

export const filtersOf = (query: Query) => facets.map((facet) => query[facet]).filter(Boolean)
