import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/site/env.ts'
import { type Cache, keyOf, openCache } from '#lib/store/store.ts'
import { copiesOf, largest, maker, type Scaling, webp } from './copies.ts'
import { openPicture, refuse } from './decode-picture.ts'

let opened: { dir: string; cache: Cache<Buffer> } | undefined

export function cachedPictures(data = dataDir()) {
  const dir = path.join(data, 'pictures')
  if (opened?.dir !== dir) opened = { dir, cache: openCache(dir) }
  return opened.cache
}

/** The cache key of a copy. @param original SHA-256 of the original */
export const keyOfScaled = (original: string, { width, height, format }: Scaling) =>
  keyOf(maker, [original, width, height, format, process.arch])

const fitting = { fit: 'inside', withoutEnlargement: true } as const

/** Copies that are just being made, by the SHA-256 of the original. */
const making = new Map<string, Promise<void>>()

/**
 * Makes a copy of a picture, and all others at the same time.
 * @param original SHA-256 of the bytes
 */
export async function scaled(bytes: Uint8Array, original: string, scaling: Scaling) {
  const { width, height, format } = scaling
  const cache = cachedPictures()
  const key = keyOfScaled(original, scaling)
  if (format && !cache.has(key)) {
    const others = making.get(original) ?? makeCopies(bytes, original)
    making.set(original, others)
    await others.finally(() => making.delete(original))
  }
  return cache.get(key, () =>
    sharp(bytes)
      .autoOrient()
      .resize({ width, height, ...fitting })
      .toBuffer(),
  )
}

async function makeCopies(bytes: Uint8Array, original: string) {
  const { autoOrient } = await sharp(bytes).metadata()
  const copies = copiesOf(autoOrient.width)
  const widest = copies.at(-1)?.width
  const picture = openPicture(bytes)
  // Scales a large picture once, and makes all copies from the result, in an eighth less time.
  if (autoOrient.width > largest) picture.resize({ width: widest })
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true }).catch(refuse)
  const make = ({ width }: Scaling) =>
    sharp(data, { raw: info })
      .resize({ width, ...fitting })
      .toFormat('webp', webp)
      .toBuffer()
  await Promise.all(
    copies.map((copy) => cachedPictures().get(keyOfScaled(original, copy), () => make(copy))),
  )
}
