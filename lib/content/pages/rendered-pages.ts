import fs from 'node:fs/promises'
import path from 'node:path'
import { cachedQuery, contentIndex, htmlOf } from '#lib/content/read-index.ts'
import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { digestOf, type Key, keyOf, openCache, writeWhole } from '#lib/store/store.ts'

/** A page of a route; `file` is the path of the document whose text the page shows, if any. */
export type RoutePage = { path: string; file?: string | undefined }

/** A hash of all data that any page may show, except texts. */
const dataHash = cachedQuery(async () => {
  const { entries, files } = await contentIndex()
  return digestOf(JSON.stringify([entries, files]))
})

/**
 * A page is taken from the cache unless the code, a setting, the day (SITE_VERSION has all three),
 * any data, or its own text has changed. Next refuses a route without pages, so the first is always
 * rendered.
 */
export async function pagesToRender<Page extends RoutePage>(pages: readonly Page[]) {
  const version = process.env.SITE_VERSION
  if (version === undefined || isDevelopment()) return pages
  const data = await dataHash()
  const cache = openPages(dataDir())
  const keyed = await Promise.all(
    pages.map(async (page) => {
      const text = page.file === undefined ? '' : await htmlOf(page.file)
      return { page, key: keyOf(version, [page.path, data, digestOf(text)]) }
    }),
  )
  const keys = Object.fromEntries(keyed.map(({ page, key }) => [page.path, key]))
  await writePageList(dataDir(), keys)
  return keyed.flatMap(({ page, key }, at) => (at === 0 || !cache.has(key) ? page : []))
}

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
async function writePageList(data: string, keys: Record<string, Key>) {
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
