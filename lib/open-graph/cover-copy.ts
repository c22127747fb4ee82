import { finishedPictures, hashOfCopies, type Read } from '#lib/media/copies.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { paper as background } from '#lib/site/brand.ts'
import { keyOf } from '#lib/store/store.ts'
import { openGraphSize } from './image.ts'

/**
 * A JPEG of the whole cover, since every site accepts JPEG in Open Graph. `hash` is a part
 * of its address; `make` returns the path of the file.
 * @param original SHA-256 of the cover
 */
export function coverCopy(original: string) {
  const key = keyOf(hashOfCopies(original), [background, openGraphSize])
  const encode = async (read: Read) =>
    openPicture(await read())
      .resize({ ...openGraphSize, fit: 'contain', withoutEnlargement: true, background })
      .flatten({ background })
      // Sites load at most 300 kB; at this quality, even noise stays below that.
      .jpeg({ quality: 60 })
      .toBuffer()
  return {
    hash: key.slice(0, 20),
    make: (read: Read) => finishedPictures().get(key, () => encode(read)),
  }
}
