import fs from 'node:fs/promises'
import path from 'node:path'
import { type Key, openCache } from '#lib/store/store.ts'

/** Rendered pages of earlier builds (build/finish/rendered.ts). */
export const cachedPages = (data: string) => openCache<Buffer>(path.join(data, 'rendered'))

/** Where the routes of this build leave what their pages are made from: a file for each. */
export const pageListsDir = (data: string): string => path.join(data, 'page-lists')

/** What the pages of a route are made from: their keys by address. */
export type PageKeys = Record<string, Key>

/** Before a build: a route that is gone, or that fails, must not leave its list of pages to this one. */
export async function removePageLists(data: string): Promise<void> {
  await fs.rm(pageListsDir(data), { recursive: true, force: true })
}
