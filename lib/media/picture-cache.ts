import path from 'node:path'
import { dataDir } from '#lib/content/read-index.ts'
import { type Cache, openCache } from '#lib/store/store.ts'

let pictures: { dir: string; cache: Cache<Buffer> } | undefined

/** Pictures that were made in earlier runs. */
export function cachedPictures(): Cache<Buffer> {
  const dir = path.join(dataDir(), 'pictures')
  if (pictures?.dir !== dir) pictures = { dir, cache: openCache(dir) }
  return pictures.cache
}

/** After a build: removes pictures that no page shows any more. */
export function dropUnusedPictures(): Promise<void> {
  return cachedPictures().dropUnused()
}
