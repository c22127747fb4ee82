import { cachedPictures, hashOfCopies } from '#lib/media/copies.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { paper as background } from '#lib/site/logo.ts'
import { keyOf } from '#lib/store/store.ts'
import { openGraphSize } from './image.ts'

/**
 * A JPEG of the whole cover, since every site accepts JPEG in Open Graph. `hash` is a part
 * of its address; `make` encodes it unless it is cached.
 * @param original SHA-256 of the cover
 */
export function coverCopy(original: string) {
  const key = keyOf(hashOfCopies(original), [background, openGraphSize])
  const encode = (bytes: Uint8Array) =>
    openPicture(bytes)
      .resize({ ...openGraphSize, fit: 'contain', withoutEnlargement: true, background })
      .flatten({ background })
      // Sites load at most 300 kB; at this quality, even noise stays below that.
      .jpeg({ quality: 60 })
      .toBuffer()
  return {
    hash: key.slice(0, 20),
    make: (bytes: Uint8Array) => cachedPictures().get(key, () => encode(bytes)),
  }
}
