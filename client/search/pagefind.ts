/** What is used of Pagefind's module in the browser (https://pagefind.app/docs/api-reference/). */
export type Pagefind = {
  options(options: object): Promise<void>
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

/**
 * Loads Pagefind from the folder of the index. Its worker is left out: a policy with trusted types forbids it, and an
 * answer takes less than the tenth of a second.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${folder}pagefind.js`)
  await pagefind.options({
    basePath: folder,
    noWorker: true,
    excerptLength: 32,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 8 } },
  })
  return pagefind
}
