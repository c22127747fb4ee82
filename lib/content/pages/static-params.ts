import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { changedPages } from '#lib/store/page-cache.ts'

export type ParamPage<Params> = {
  params: Params
  /** Address of the page, with a slash at both ends. */
  path: string
  /** Props of the page's component: everything that the page shows. */
  props: () => Promise<unknown>
}

/**
 * Parameters of the pages that a build must render. Pages whose props and code (SITE_VERSION) are
 * the same as in an earlier build are reused: components are pure. Empty in development, where Next
 * renders a page at each request.
 * @param placeholder - used if the result would be empty, since Next refuses an empty list
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
 * Whether a build can reuse an earlier build's page at a fixed address; see `staticParams`.
 * @param shown - everything that the page shows, such as a tree of elements
 */
export async function isUnchanged(path: string, shown: unknown) {
  const version = process.env.SITE_VERSION
  if (isDevelopment() || version === undefined) return false
  const text = JSON.stringify(shown, (key, value) => {
    // A component's name is enough: SITE_VERSION changes with the code of components.
    if (key === 'type' && typeof value === 'function') return value.name
    return value instanceof Set || value instanceof Map ? [...value] : value
  })
  const page = { path, props: async () => text }
  return (await changedPages(dataDir(), [page], version)).length === 0
}
