/** Name of Pagefind's `pagefind.HASH.pf_meta` without the hash, so that pages can preload it. */
export const metaName = 'pagefind.en.pf_meta'

/** Files that every search loads. Pagefind adds `?ts=` to the first address. */
export const preloaded = ['pagefind-entry.json?ts=', metaName, 'wasm.en.pagefind']
