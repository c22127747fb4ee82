import fs from 'node:fs/promises'
import path from 'node:path'
import { type Key, openCache } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/** Rendered pages of earlier builds (build/finish/rendered.ts). */
export const cachedPages = (data: string) => openCache<Buffer>(path.join(data, 'rendered'))

const listsDir = (data: string): string => path.join(data, 'page-lists')

/** What the pages of a route are made from: their keys by address. */
export type PageKeys = Record<string, Key>

/** Before a build: a route that is gone, or that fails, must not leave its list of pages to this one. */
export async function removePageLists(data: string): Promise<void> {
  await fs.rm(listsDir(data), { recursive: true, force: true })
}

/** @param name another one for each list */
export async function writePageList(data: string, name: string, keys: PageKeys): Promise<void> {
  await writeWhole(path.join(listsDir(data), `${name}.json`), JSON.stringify(keys))
}

/** All pages that routes have listed in this build. */
export async function listedPages(data: string): Promise<[address: string, key: Key][]> {
  const names = await fs.readdir(listsDir(data)).catch(() => [])
  const lists = names.map(
    async (name): Promise<PageKeys> => JSON.parse(await fs.readFile(path.join(listsDir(data), name), 'utf8')),
  )
  return (await Promise.all(lists)).flatMap((list) => Object.entries(list))
}
