/** What is used of Pagefind's module in the browser (https://pagefind.app/docs/api-reference/). */
export type Pagefind = {
  /** Loads what results can be narrowed by; without it, results are counted by what they are narrowed by alone. */
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

export type Page = {
  url: string
  /** HTML of a part of the text: words between `<mark>` and `</mark>`, `<` and `>` of the text as entities. */
  excerpt: string
  meta: { title: string; group: string; date?: string }
}

/** How often Pagefind was loaded, and how often its module could not be. */
let [loads, refusals] = [0, 0]

/** How often something could not be loaded that was asked for since. */
let failures = 0

let isWatched = false

/** Counts what cannot be loaded, which Pagefind passes over: in a part of the index that is missing it finds nothing. */
function watchLoading(): void {
  if (isWatched) return
  isWatched = true
  const { fetch } = globalThis
  globalThis.fetch = async (...given) => {
    const mine = loads
    // What an earlier one still waits for is nothing that the answer of this one lacks.
    const fail = () => {
      if (mine === loads) failures++
    }
    try {
      const response = await fetch(...given)
      if (!response.ok) fail()
      // Whole, since a connection may break in the middle.
      return new Response(await response.arrayBuffer(), response)
    } catch (error) {
      fail()
      throw error
    }
  }
}

/** @throws where something could not be loaded meanwhile */
async function whole<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const before = failures
  const given = await answer
  if (failures > before) throw new Error('a part of the index cannot be loaded')
  return given
}

/**
 * Loads Pagefind from the folder of the index, anew each time, since one that could not start stays so. Its worker is left
 * out: a policy with trusted types forbids it, and an answer takes less than the tenth of a second.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  watchLoading()
  loads++
  // Browsers remember that an address could not be imported (https://github.com/whatwg/html/issues/6768).
  const address = `${folder}pagefind.js${refusals > 0 ? `?${refusals}` : ''}`
  const { createInstance }: { createInstance(options: object): Pagefind } = await import(address).catch((error) => {
    refusals++
    throw error
  })
  const pagefind = createInstance({
    basePath: folder,
    noWorker: true,
    excerptLength: 32,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 8 } },
  })
  return {
    filters: () => whole(pagefind.filters()),
    search: (words, options) => whole(pagefind.search(words, options)),
  }
}
