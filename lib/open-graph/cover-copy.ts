import sharp from 'sharp'
import { cachedPictures, hashOfCopies } from '#lib/media/copies.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { paper } from '#lib/site/logo.ts'
import { keyOf } from '#lib/store/store.ts'
import { openGraphSize } from './image.ts'

/** Maximum bytes of an Open Graph image: some sites load no larger ones. */
const maxBytes = 60_000

const qualities = [88, 70, 50, 30, 15, 5]

/**
 * A JPEG of the whole cover, since every site accepts JPEG in Open Graph. `hash` is a part
 * of its address; `make` encodes it unless it is cached.
 * @param original SHA-256 of the cover
 */
export function coverCopy(original: string) {
  const key = keyOf(hashOfCopies(original), [paper, openGraphSize])
  return {
    hash: key.slice(0, 20),
    make: (bytes: Uint8Array) => cachedPictures().get(key, () => jpegOf(bytes)),
  }
}

async function jpegOf(bytes: Uint8Array) {
  const background = paper
  const { data, info } = await openPicture(bytes)
    .resize({ ...openGraphSize, fit: 'contain', withoutEnlargement: true, background })
    .flatten({ background })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let jpeg = Buffer.alloc(0)
  for (const quality of qualities) {
    jpeg = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer()
    if (jpeg.length < maxBytes) break
  }
  return jpeg
}
