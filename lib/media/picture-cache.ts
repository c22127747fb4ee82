import path from 'node:path'
import { dataDir } from '#lib/site/env.ts'
import { type Cache, openCache } from '#lib/store/store.ts'

let opened: { dir: string; cache: Cache<Buffer> } | undefined

/** The build's cache of scaled and drawn pictures. */
export function cachedPictures() {
  const dir = path.join(dataDir(), 'pictures')
  if (opened?.dir !== dir) opened = { dir, cache: openCache(dir) }
  return opened.cache
}
