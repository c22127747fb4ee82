import path from 'node:path'
import { dataDir } from '#lib/content/read-index.ts'
import { type Cache, openCache } from '#lib/store/store.ts'

let pictures: { dir: string; cache: Cache<Buffer> } | undefined

/** Pictures that were made in earlier runs, and what was found in the originals. */
export function cachedPictures(data = dataDir()): Cache<Buffer> {
  const dir = path.join(data, 'pictures')
  if (pictures?.dir !== dir) pictures = { dir, cache: openCache(dir) }
  return pictures.cache
}
