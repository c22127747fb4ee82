/** What is searched for, as the address of the page says it; an empty text stands for nothing. */
export type Query = { words: string; year: string; tag: string; author: string }

/** Filters, in the order in which they are offered. */
export const facets = ['year', 'tag', 'author'] as const

export type Facet = (typeof facets)[number]

/** Reads a query such as `?q=falco+rules&year=2020`. */
export function readQuery(search: string): Query {
  const given = new URLSearchParams(search)
  const of = (name: string): string => (given.get(name) ?? '').trim()
  return { words: of('q'), year: of('year'), tag: of('tag'), author: of('author') }
}

/** The other way round; `?` alone for an empty query. */
export function writeQuery({ words, ...chosen }: Query): string {
  const given = Object.entries({ q: words, ...chosen }).filter(([, value]) => value !== '')
  return `?${new URLSearchParams(given)}`
}

export const isEmpty = (query: Query): boolean => Object.values(query).every((value) => value === '')
