/** The part of Pagefind's API that is used (https://pagefind.app/docs/api-reference/). */
export type Pagefind = {
  /** Loads all filters; otherwise results have counts only for filters in use. */
  filters(): Promise<unknown>
  /** @param words null to filter only */
  search(words: string | null, options: { filters: Record<string, string> }): Promise<Found>
}

export type Found = {
  results: Hit[]
  /** Number of results by filter and value. */
  filters: Partial<Record<string, Record<string, number>>>
}

/** A result before its text is loaded. */
export type Hit = { score: number; data(): Promise<Page> }

/** A result (lib/search/make-index.ts). */
export type Page = {
  url: string
  content: string
  /** HTML: found words in `<mark>`, other `<` and `>` as entities. */
  excerpt: string
  meta: { title: string; date: string; names: string; code: string }
}

let loads = 0
let failures = 0

/** Counts failed requests: where a part of the index cannot be loaded, Pagefind silently finds less. */
function countFailures(): void {
  const { fetch } = globalThis
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetch(...request)
      if (!response.ok) failures++
      // Reads the whole body, since a connection may break in the middle.
      return new Response(await response.arrayBuffer(), response)
    } catch (error) {
      failures++
      throw error
    }
  }
}

/** Waits for an answer. @throws Error if a request failed meanwhile */
export async function complete<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const before = failures
  const given = await answer
  if (failures > before) throw new Error('A part of the search index could not be loaded.')
  return given
}

/**
 * Loads Pagefind, without its worker: the Content-Security-Policy forbids it, and an answer takes under 0.1 s.
 * @param folder address of the index, with a slash at its end
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  if (loads === 0) countFailures()
  // Browsers never retry an import that failed, so each try has another address (https://github.com/whatwg/html/issues/6768).
  const module: { createInstance(options: object): Pagefind } = await import(`${folder}pagefind.js?${loads++}`)
  const pagefind = module.createInstance({
    basePath: folder,
    baseUrl: folder.replace(/search\/data\/$/, ''),
    noWorker: true,
    // Lists show two lines of a text.
    excerptLength: 18,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 8, alias: 8, names: 1, code: 0.5, date: 0 } },
  })
  await pagefind.filters()
  return pagefind
}
