import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'
import { copiesOf, largest, maker, type Scaling, webp } from './copies.ts'
import { openPicture, refuse } from './open-picture.ts'
import { cachedPictures } from './picture-cache.ts'

/** The cache key of a copy. @param original SHA-256 of the original */
const keyOfScaled = (original: string, { width, height, format }: Scaling) =>
  keyOf(maker, [original, width, height, format, process.arch])

/** Functions that make a copy of a picture, and the copy's cache key. */
export function scaledTo(scaling: Scaling) {
  return {
    keyOf: (sha256: string) => keyOfScaled(sha256, scaling),
    make: (bytes: Uint8Array, sha256: string) => scaled(bytes, sha256, scaling),
  }
}

const fitting = { fit: 'inside', withoutEnlargement: true } as const

/** Copies in progress, by the SHA-256 of the original. */
const making = new Map<string, Promise<void>>()

/**
 * Scales a picture. If a WebP copy is missing, makes all WebP copies of the picture at once.
 * @param original SHA-256 of the bytes
 */
async function scaled(bytes: Uint8Array, original: string, scaling: Scaling) {
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
  // Making all copies from one scaled picture takes an eighth less time than from the original.
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
