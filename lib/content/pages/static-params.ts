import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { changedPages } from '#lib/store/page-cache.ts'

export type ParamPage<Params> = {
  params: Params
  /** Address of the page, with a slash at both ends. */
  path: string
  /** Props of the page's component: everything that it shows. */
  props: () => Promise<unknown>
}

/** The list in a build; empty in development, where Next renders a page at each request. */
export async function inBuild<Item>(
  list: () => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  return isDevelopment() ? [] : list()
}

/**
 * Params of pages that must be rendered, for `generateStaticParams`. A page of an earlier build is
 * reused while its props and the code (SITE_VERSION, which build/start.ts sets in a build) are the
 * same: components are pure.
 * @param standIn params of no page, since Next refuses an empty list
 */
export async function staticParams<Params>(
  standIn: Params,
  list: () => Promise<readonly ParamPage<Params>[]>,
): Promise<Params[]> {
  const version = process.env.SITE_VERSION
  const pages = await inBuild(list)
  const changed = version === undefined ? pages : await changedPages(dataDir(), pages, version)
  return changed.length > 0 ? changed.map(({ params }) => params) : [standIn]
}
