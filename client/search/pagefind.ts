/** The part of Pagefind's API that is used (https://pagefind.app/docs/api-reference/). */
export type Pagefind = {
  /** Loads all filters. Without this call, results have counts only for filters of the query. */
  filters(): Promise<Counts>
  preload(words: string): Promise<unknown>
  /** @param words the query; null finds all pages that have the `filters` */
  search(words: string | null, options: { filters: Filters }): Promise<SearchResults>
}

export type Filters = Record<string, string>

type Counts = Partial<Record<string, Record<string, number>>>

type SearchResults = { results: Result[]; filters: Counts }

export type Result = { id: string; score: number; data(): Promise<Page> }

export type Page = {
  url: string
  content: string
  /** Excerpt as HTML: found words in `<mark>`, other `<` and `>` as entities. */
  excerpt: string
  meta: Record<'title' | 'alias' | 'date' | 'names' | 'maintainers' | 'code', string>
}

const { fetch } = globalThis
let failures = 0

globalThis.fetch = async (...request) => {
  const response = await fetch(...request).catch(() => Response.error())
  if (!response.ok) failures++
  return response
}

/** @throws Error if a request failed: Pagefind itself would only return fewer results */
export function checkRequests() {
  if (failures > 0) throw new Error('A part of the search index could not be loaded.')
}

/**
 * Loads Pagefind, and those files of the index that a search for `words` needs.
 * @param folder - address of the index, with a slash at its end
 */
export async function loadPagefind(folder: string, words: string): Promise<Pagefind> {
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
      metaWeights: { title: 8, alias: 8, names: 1, maintainers: 0, code: 0.5, date: 0 },
    },
  })
  await Promise.all([pagefind.filters(), pagefind.preload(words)])
  return pagefind
}
