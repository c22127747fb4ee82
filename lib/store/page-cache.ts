import path from 'node:path'
import { type Key, keyOf, openCache, type Plain } from './store.ts'
import { writeWhole } from './write-whole.ts'

/**
 * The cache of finished pages.
 * @param data folder of a build's data
 */
export const openPages = (data: string) => openCache<Buffer>(path.join(data, 'finished'))

/**
 * Folder with a list for each route: addresses of pages, with their cache keys. A build removes the
 * folder first, since some of the routes may no longer exist.
 */
export const pageListsDir = (data: string) => path.join(data, 'page-lists')

/** Writes the list of a route's pages, and returns the pages that are not in the cache. */
export async function changedPages<Page extends { path: string; props: () => Promise<Plain> }>(
  data: string,
  pages: readonly Page[],
  version: string,
): Promise<Page[]> {
  const cached = openPages(data)
  const keys: Record<string, Key> = {}
  const changed: Page[] = []
  for (const page of pages) {
    const key = keyOf(version, [page.path, await page.props()])
    keys[page.path] = key
    if (!cached.has(key)) changed.push(page)
  }
  // A hash of the list. No page belongs to two routes, so no two lists have the same name.
  const name = `${keyOf(version, keys)}.json`
  await writeWhole(path.join(pageListsDir(data), name), JSON.stringify(keys))
  return changed
}
