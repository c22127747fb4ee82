import fs from 'node:fs/promises'
import path from 'node:path'
import { filesBelow } from './files-below.ts'
import { type Key, keyOf, openCache } from './store.ts'
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

/** Records the pages of a route, for the end of the build; `keys` are their cache keys by path. */
export async function writePageList(data: string, keys: Record<string, Key>) {
  // The name is a hash of the list, so an existing file has the same text.
  const name = `${keyOf('', keys)}.json`
  await writeWhole(path.join(pageListsDir(data), name), JSON.stringify(keys))
}

/** The cache keys of all pages that the routes of a build have recorded, by path. */
export async function readPageLists(data: string) {
  const dir = pageListsDir(data)
  const texts = await Promise.all(
    filesBelow(dir).map((name) => fs.readFile(path.join(dir, name), 'utf8')),
  )
  return new Map(texts.flatMap((text) => Object.entries<Key>(JSON.parse(text))))
}
