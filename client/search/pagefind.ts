import { answerKey, searchedWords } from '#lib/text/search-words.ts'

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

/** The part of Pagefind's API that is used (https://pagefind.app/docs/api-reference/). */
type Pagefind = {
  /** Loads all filters. Without this call, results have counts only for filters of the query. */
  filters(): Promise<Counts>
  /** @param words the query; null finds all pages that have the `filters` */
  search(words: string | null, options: { filters: Record<string, string> }): Promise<Found>
}

type Counts = Partial<Record<string, Record<string, number>>>

export type Found = {
  results: { data(): Promise<Page> }[]
  /** Of each filter, the values with their numbers of results. */
  filters: Counts
}

export type Page = {
  url: string
  /** Excerpt as HTML: found words in `<mark>`, other `<` and `>` as entities. */
  excerpt: string
  meta: Record<'title' | 'kind' | 'date', string>
}

const { fetch } = globalThis
let failures = 0

globalThis.fetch = async (...request) => {
  const response = await fetch(...request).catch(() => Response.error())
  if (!response.ok) failures++
  return response
}

/** @throws Error if a request failed: Pagefind itself would only return fewer results */
function checkRequests() {
  if (failures > 0) throw new Error('A part of the search index could not be loaded.')
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const module: { createInstance(options: object): Pagefind } = await import(`${folder}pagefind.js`)
  const pagefind = module.createInstance({
    basePath: folder,
    // Empty, so that Pagefind loads `pagefind-entry.json?ts=`, which app/search preloads.
    metaCacheTag: '',
    baseUrl: folder.replace(/search\/data\/$/, ''),
    // The Content-Security-Policy forbids workers; a search takes less than 0.1 s without one.
    noWorker: true,
    excerptLength: 18,
    excerptEllipsis: '…',
    ranking: {
      termSimilarity: 3,
      metaWeights: { title: 8, names: 4, words: 1, kind: 0, date: 0 },
    },
  })
  await pagefind.filters()
  return pagefind
}

/** The results of a query, in Pagefind's order, after the page that content/search.yaml names. */
export type Answer = Found & { named?: Page }

/** @param folder - address of the index, with a slash at its end */
export async function find(query: Query, folder: string): Promise<Answer> {
  const [pagefind, response] = await Promise.all([
    loadPagefind(folder),
    globalThis.fetch(`${folder}answers.json`),
  ])
  const filters = Object.fromEntries(
    facets.flatMap((facet) => (query[facet] ? [[facet, query[facet]]] : [])),
  )
  const found = await pagefind.search(searchedWords(query.words) || null, { filters })
  checkRequests()
  const pages: Record<string, Page> = await response.json()
  return { ...found, named: pages[answerKey(query.words)] }
}
