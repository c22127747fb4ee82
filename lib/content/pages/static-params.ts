import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { changedPages } from '#lib/store/page-cache.ts'

export type ParamPage<Params> = {
  params: Params
  /** Address of the page, with a slash at both ends. */
  path: string
  /** Props of the page's component: everything that it shows. */
  props: () => Promise<unknown>
}

/**
 * Params of the pages that a build must render; none in development, where Next renders a page at
 * each request. A page of an earlier build is reused while its props and the code (SITE_VERSION,
 * which build/start.ts sets in a build) are the same: components are pure.
 * @param placeholder params without a page, since Next refuses an empty list
 */
export async function staticParams<Params>(
  placeholder: Params,
  list: () => Promise<readonly ParamPage<Params>[]>,
): Promise<Params[]> {
  const version = process.env.SITE_VERSION
  const pages = isDevelopment() ? [] : await list()
  const changed = version === undefined ? pages : await changedPages(dataDir(), pages, version)
  return changed.length > 0 ? changed.map(({ params }) => params) : [placeholder]
}

/**
 * Whether a build can reuse the page of an earlier one at an address, as in `staticParams`.
 * @param shown everything that it shows, such as a tree of elements
 */
export async function isUnchanged(path: string, shown: unknown) {
  const version = process.env.SITE_VERSION
  if (isDevelopment() || version === undefined) return false
  const text = JSON.stringify(shown, (key, value) => {
    // Components are part of the code.
    if (key === 'type' && typeof value === 'function') return value.name
    return value instanceof Set || value instanceof Map ? [...value] : value
  })
  const page = { path, props: async () => text }
  return (await changedPages(dataDir(), [page], version)).length === 0
}
