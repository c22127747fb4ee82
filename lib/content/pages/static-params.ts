import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { changedPages } from '#lib/store/page-cache.ts'

export type ParamPage<Params> = {
  params: Params
  /** Address of the page, with a slash at both ends. */
  path: string
  /** Props of the page's component, which contain everything that the page shows. */
  props: () => Promise<unknown>
}

/**
 * Parameters of the pages that a build must render. Left out are pages whose props and code
 * (SITE_VERSION) are those of an earlier build: components are pure, so that page can be used
 * again. Empty in development, where Next renders a page at each request.
 * @param placeholder parameters that are returned if there are no others, since Next refuses an
 * empty list
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
 * Whether a build can use an earlier build's page at a fixed address; see `staticParams`.
 * @param shown everything that the page shows, such as a tree of elements
 */
export async function isUnchanged(path: string, shown: unknown) {
  const version = process.env.SITE_VERSION
  if (isDevelopment() || version === undefined) return false
  const text = JSON.stringify(shown, (key, value) => {
    // A component is identified by name: its code is part of SITE_VERSION.
    if (key === 'type' && typeof value === 'function') return value.name
    return value instanceof Set || value instanceof Map ? [...value] : value
  })
  const page = { path, props: async () => text }
  return (await changedPages(dataDir(), [page], version)).length === 0
}
