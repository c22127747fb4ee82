import fs from 'node:fs/promises'
import path from 'node:path'
import { type Key, keyOf, openCache, type Plain } from './store.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Finished pages of earlier builds.
 * @param data folder of a build's data
 */
export const cachedPages = (data: string) => openCache<Buffer>(path.join(data, 'finished'))

/** Folder with a list for each route: the cache key of each page, by address. */
const listsDir = (data: string) => path.join(data, 'page-lists')

/** Removes the page lists of earlier builds, since some of the routes may no longer exist. */
export async function removePageLists(data: string) {
  await fs.rm(listsDir(data), { recursive: true, force: true })
}

/** Writes the list of a route's pages, and returns the pages that are not in the cache. */
export async function changedPages<Page extends { path: string; props: () => Promise<Plain> }>(
  data: string,
  pages: readonly Page[],
  version: string,
): Promise<Page[]> {
  const cached = cachedPages(data)
  const keys: Record<string, Key> = {}
  const changed: Page[] = []
  for (const page of pages) {
    const key = keyOf(version, [page.path, await page.props()])
    keys[page.path] = key
    if (!cached.has(key)) changed.push(page)
  }
  // The file is named after the hash of the list. Routes share no pages, so all names differ.
  const name = `${keyOf(version, keys)}.json`
  await writeWhole(path.join(listsDir(data), name), JSON.stringify(keys))
  return changed
}

/** The cache keys of all pages of this build. */
export async function listedPages(data: string): Promise<[address: string, key: Key][]> {
  const names = await fs.readdir(listsDir(data)).catch(() => [])
  const texts = await Promise.all(
    names.map((name) => fs.readFile(path.join(listsDir(data), name), 'utf8')),
  )
  return texts.flatMap((text) => Object.entries<Key>(JSON.parse(text)))
}
