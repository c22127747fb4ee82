import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/content/store.ts'
import { type Cache, openCache } from '#lib/store/store.ts'

/** Quality of WebP at which text in screenshots stays sharp. */
const quality = 80

type Scaling = { hash: string; width: number; height?: number; format?: 'webp' }

let pictures: { dir: string; cache: Cache<Buffer> } | undefined

/** Pictures that were made in earlier runs. */
function keptPictures(): Cache<Buffer> {
  const dir = path.join(dataDir(), 'pictures')
  if (pictures?.dir !== dir) pictures = { dir, cache: openCache(dir) }
  return pictures.cache
}

/**
 * A picture made smaller, kept by the hash of the original and by how it is made, so that it is made once. Upright
 * pictures that were stored lying down are turned, and what a camera wrote about the place is not passed on.
 */
export async function scaled(bytes: Uint8Array, { hash, width, height, format }: Scaling): Promise<Buffer> {
  const size = { width, height, fit: 'inside', withoutEnlargement: true } as const
  const options = { quality }
  const key = JSON.stringify(['rotate', hash, size, format, options, sharp.versions, process.arch])
  return keptPictures().get(key, () => {
    const picture = sharp(bytes).rotate().resize(size)
    return (format ? picture.toFormat(format, options) : picture).toBuffer()
  })
}

/** After a build: removes copies that no page shows any more. */
export function dropUnusedPictures(): Promise<void> {
  return keptPictures().dropUnused()
}
