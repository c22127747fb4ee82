import { dataDir } from '#lib/site/env.ts'
import { keyOf } from '#lib/store/store.ts'
import { cachedPages, type PageKeys, writePageList } from './cached-pages.ts'

/** A page of a route with parameters. */
export type ParamPage<Params> = {
  params: Params
  /** Address on the site, with a slash at both ends. */
  path: string
  /** Everything that the page shows: its component's props. */
  props: () => Promise<unknown>
}

/** The items that a route has pages for. None in development, where Next asks at each request, and renders unlisted pages too. */
export async function inBuild<Item>(list: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
  return process.env.NODE_ENV === 'development' ? [] : list()
}

/**
 * Parameters for `generateStaticParams`: of the pages that have to be rendered, never empty, since Next refuses that. A page
 * of an earlier build is used again while its props and the code (SITE_VERSION, which next.config.ts sets in a build) are
 * the same: components are pure.
 * @param standIn parameters that mean no page, with NO_PAGE among them
 */
export async function staticParams<Params>(
  standIn: Params,
  list: () => Promise<readonly ParamPage<Params>[]>,
): Promise<Params[]> {
  const version = process.env.SITE_VERSION
  const pages = await inBuild(list)
  const changed = version === undefined ? pages : await changedPages(pages, version)
  return changed.length > 0 ? changed.map(({ params }) => params) : [standIn]
}

async function changedPages<Params>(
  pages: readonly ParamPage<Params>[],
  version: string,
): Promise<ParamPage<Params>[]> {
  const cached = cachedPages(dataDir())
  const keys: PageKeys = {}
  const changed: ParamPage<Params>[] = []
  for (const page of pages) {
    const key = keyOf(version, [page.path, await page.props()])
    keys[page.path] = key
    if ((await cached.read(key)) === undefined) changed.push(page)
  }
  // Named by its content, which differs between routes, since no two routes share a page.
  await writePageList(dataDir(), keyOf(version, keys), keys)
  return changed
}
