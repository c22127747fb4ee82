/** Pagefind's `pagefind.HASH.pf_meta` gets this fixed name, so that pages can preload it. */
export const metaName = 'pagefind.en.pf_meta'

/**
 * Files that every search loads. Pagefind requests the first with `?ts=`
 * (client/search/pagefind.ts).
 */
export const preloaded = ['pagefind-entry.json?ts=', metaName, 'wasm.en.pagefind']
