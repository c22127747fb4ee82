import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { changedPages } from '#lib/store/page-cache.ts'
import type { Plain } from '#lib/store/store.ts'

export type ParamPage<Params> = {
  params: Params
  path: string
  /** The props of the page's component, with all data that the page shows. */
  props: () => Promise<Plain>
}

/**
 * The parameters of the pages that a build must render. A build reuses earlier builds' pages with
 * the same props and code (SITE_VERSION). `next dev` needs no parameters.
 * @param placeholder the result if there is no page to render, since Next refuses an empty list
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
 * Whether a build can reuse an earlier build's page at a fixed address.
 * @param shown everything that the page shows, such as React elements
 */
export async function isUnchanged(path: string, shown: unknown) {
  const version = process.env.SITE_VERSION
  if (isDevelopment() || version === undefined) return false
  const text = JSON.stringify(shown, (key, value) => {
    // The name of a component is enough, since changed code changes SITE_VERSION.
    if (key === 'type' && typeof value === 'function') return value.name
    return value instanceof Set || value instanceof Map ? [...value] : value
  })
  const page = { path, props: async () => text }
  return (await changedPages(dataDir(), [page], version)).length === 0
}
