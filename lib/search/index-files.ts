/** Replaces the name `pagefind.HASH.pf_meta`; a fixed name lets pages preload the file. */
export const metaName = 'pagefind.en.pf_meta'

/** Files that every search loads. Pagefind adds `?ts=` to the address of the first file. */
export const preloaded = ['pagefind-entry.json?ts=', metaName, 'wasm.en.pagefind']
