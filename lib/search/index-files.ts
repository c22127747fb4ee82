/** Pagefind loads `pagefind.HASH.pf_meta`; a page can preload it only by a name without a hash. */
export const metaName = 'pagefind.en.pf_meta'

/** What each search loads; Pagefind adds `ts` to one address (client/search/pagefind.ts). */
export const preloaded = ['pagefind-entry.json?ts=', metaName, 'wasm.en.pagefind']
