import sharp from 'sharp'
import { hashOfCopies } from '#lib/media/copies.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { cachedPictures } from '#lib/media/picture-cache.ts'
import { paper } from '#lib/site/logo.ts'
import { keyOf } from '#lib/store/store.ts'
import { openGraphSize } from './image.ts'

/** Maximum bytes of an Open Graph image: some sites load no larger ones. */
const maxBytes = 60_000

const qualities = { highest: 88, lowest: 5 } as const

/**
 * A JPEG of the whole cover, since every site accepts JPEG in Open Graph. `hash` is a part
 * of its address; `make` encodes it unless it is cached.
 * @param original SHA-256 of the cover
 */
export function coverCopy(original: string) {
  const key = keyOf(hashOfCopies(original), [paper.light, openGraphSize])
  return {
    hash: key.slice(0, 20),
    make: (bytes: Uint8Array) => cachedPictures().get(key, () => jpegOf(bytes)),
  }
}

async function jpegOf(bytes: Uint8Array) {
  const background = paper.light
  const { data, info } = await openPicture(bytes)
    .resize({ ...openGraphSize, fit: 'contain', withoutEnlargement: true, background })
    .flatten({ background })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const jpeg = (quality: number) => sharp(data, { raw: info }).jpeg({ quality }).toBuffer()
  let quality: number = qualities.highest
  let made = await jpeg(quality)
  while (made.length >= maxBytes && quality > qualities.lowest) {
    quality = lowerQuality(quality, made.length)
    made = await jpeg(quality)
  }
  return made
}

/**
 * The quality to try next if a JPEG of `quality` has too many `bytes`. The size of a JPEG falls
 * with the power 0.7 of libjpeg's quantisation factor (jpeg_quality_scaling), so one step is enough
 * for most pictures.
 */
function lowerQuality(quality: number, bytes: number) {
  const factor = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const wanted = factor * (bytes / (0.9 * maxBytes)) ** (1 / 0.7)
  const next = wanted > 100 ? 5000 / wanted : (200 - wanted) / 2
  return Math.max(qualities.lowest, Math.floor(next))
}
