import fs from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from '#lib/site/env.ts'
import { type Key, keyOf, openCache } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

export type ParamPage<Params> = {
  params: Params
  /** Address of the page, with a slash at both ends. */
  path: string
  /** Props of the page's component: everything that it shows. */
  props: () => Promise<unknown>
}

/**
 * Params of the pages that a build must render; none in development, where Next renders a page at
 * each request. A page of an earlier build is reused while its props and the code (SITE_VERSION,
 * which next.config.ts sets in a build) are the same: components are pure.
 * @param placeholder params without a page, since Next refuses an empty list
 */
export async function staticParams<Params>(
  placeholder: Params,
  list: () => Promise<readonly ParamPage<Params>[]>,
): Promise<Params[]> {
  const version = process.env.SITE_VERSION
  const pages = process.env.NODE_ENV === 'development' ? [] : await list()
  const changed = version === undefined ? pages : await changedPages(pages, version)
  return changed.length > 0 ? changed.map(({ params }) => params) : [placeholder]
}

async function changedPages<Page extends ParamPage<unknown>>(
  pages: readonly Page[],
  version: string,
): Promise<Page[]> {
  const cached = cachedPages(dataDir())
  const keys: Record<string, Key> = {}
  const changed: Page[] = []
  for (const page of pages) {
    const key = keyOf(version, [page.path, await page.props()])
    keys[page.path] = key
    if (!cached.has(key)) changed.push(page)
  }
  // A route's list is named by its content: no two routes share a page, so their lists differ.
  await writeWhole(
    path.join(listsDir(dataDir()), `${keyOf(version, keys)}.json`),
    JSON.stringify(keys),
  )
  return changed
}

/** Cache of the finished pages of earlier builds (build/finish/finish.ts). */
export const cachedPages = (data: string) => openCache<Buffer>(path.join(data, 'finished'))

/** Folder of the routes' lists of pages: cache keys by address. */
const listsDir = (data: string) => path.join(data, 'page-lists')

/** Removes the lists of earlier builds, so that a route that is gone, or fails, leaves none. */
export async function removePageLists(data: string) {
  await fs.rm(listsDir(data), { recursive: true, force: true })
}

export async function listedPages(data: string): Promise<[address: string, key: Key][]> {
  const names = await fs.readdir(listsDir(data)).catch(() => [])
  const texts = await Promise.all(
    names.map((name) => fs.readFile(path.join(listsDir(data), name), 'utf8')),
  )
  return texts.flatMap((text) => Object.entries<Key>(JSON.parse(text)))
}
