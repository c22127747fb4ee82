/** What is used of Pagefind's module in the browser (https://pagefind.app/docs/api-reference/). */
export type Pagefind = {
  /** Loads all filters; without it, results are counted only by those that they are filtered by. */
  filters(): Promise<unknown>
  /** @param words null for all that the filters leave */
  search(words: string | null, options: { filters: Record<string, string> }): Promise<Found>
}

export type Found = {
  results: Hit[]
  /** How many of the results have each value of each filter. */
  filters: Partial<Record<string, Record<string, number>>>
}

/** A result before its text is loaded. */
export type Hit = { score: number; data(): Promise<Page> }

/** A result (lib/search/make-index.ts). */
export type Page = {
  url: string
  content: string
  /** HTML of a part of the content: words between `<mark>` and `</mark>`, `<` and `>` of the text as entities. */
  excerpt: string
  meta: { title: string; date: string; names: string; code: string }
}

let loads = 0
let failures = 0

/** Counts requests that failed: Pagefind ignores it when a part of the index cannot be loaded, and finds less. */
function countFailures(): void {
  const { fetch } = globalThis
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetch(...request)
      if (!response.ok) failures++
      // The whole body, since a connection may break in the middle.
      return new Response(await response.arrayBuffer(), response)
    } catch (error) {
      failures++
      throw error
    }
  }
}

/** @throws Error where a request failed meanwhile */
export async function complete<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const before = failures
  const given = await answer
  if (failures > before) throw new Error('A part of the search index could not be loaded.')
  return given
}

/**
 * Loads Pagefind. Its worker is left out: a policy with trusted types forbids it, and an answer takes less than a tenth of
 * a second.
 * @param folder address of the index, with a slash at its end
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  if (loads === 0) countFailures()
  // Browsers remember that an address could not be imported (https://github.com/whatwg/html/issues/6768).
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
