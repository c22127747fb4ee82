import path from 'node:path'
import { dataDir } from '#lib/content/read-index.ts'
import { NO_PAGE } from '#lib/site/routes.ts'
import { keyOf, writeEntry } from '#lib/store/store.ts'
import { cachedPages, type PageKeys, pageListsDir } from './cached-pages.ts'

/** A page of a route with one parameter. */
export type ParamPage = {
  /** Value of the parameter. */
  param: string
  /** Address on the site, with a slash at both ends. */
  path: string
  /** Everything that the page shows: its component's props. */
  props: () => Promise<unknown>
}

/** What a route has pages for; nothing in development, where Next asks at each request and renders what is not listed, too. */
export async function inBuild<Item>(list: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
  return process.env.NODE_ENV === 'development' ? [] : list()
}

/**
 * Parameters for `generateStaticParams`: of the pages that have to be rendered, never empty. A page is cached from an
 * earlier build while what it shows is the same, and the code (SITE_VERSION, which next.config.ts sets in a build): routes
 * pass props to components, and components are pure.
 */
export async function staticParams<Key extends string>(
  key: Key,
  list: () => Promise<readonly ParamPage[]>,
): Promise<Record<Key, string>[]> {
  const version = process.env.SITE_VERSION
  const pages = await inBuild(list)
  const changed = version === undefined ? pages : await changedPages(pages, version)
  const params = changed.length > 0 ? changed.map(({ param }) => param) : [NO_PAGE]
  return params.map((value) => ({ [key]: value }) as Record<Key, string>)
}

async function changedPages(pages: readonly ParamPage[], version: string): Promise<ParamPage[]> {
  const cached = cachedPages(dataDir())
  const keys: PageKeys = {}
  const changed: ParamPage[] = []
  for (const page of pages) {
    const key = keyOf(version, [page.path, await page.props()])
    keys[page.path] = key
    if ((await cached.read(key)) === undefined) changed.push(page)
  }
  // By what it says: no two routes have a page in common, however their parameters are called.
  await writeEntry(path.join(pageListsDir(dataDir()), keyOf(version, keys)), keys)
  return changed
}
