import sharp from 'sharp'
import { cachedPictures } from '#lib/media/scale.ts'
import { paper } from '#lib/site/mark.ts'
import { keyOf } from '#lib/store/store.ts'
import { cardSize } from './card.ts'

/** Limit of a shared cover: some sites that show links fetch no larger picture. */
const maxBytes = 60_000

/**
 * JPEG qualities to try: a drawing of few colours fits at once, a photograph at the second or
 * third.
 */
const qualities = [88, 75, 60, 45, 30, 15, 5] as const

/** A part of each cache key: another version of sharp may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [paper.light, maxBytes, qualities, cardSize])

/** @param original SHA-256 of the cover */
export const hashOfSharedCover = (original: string) => keyOf(maker, original).slice(0, 20)

/**
 * Makes a JPEG, which all sites that show links accept, of the whole cover in the shape of their
 * previews.
 * @param original SHA-256 of the bytes
 */
export function coverToShare(bytes: Uint8Array, original: string) {
  return cachedPictures().get(keyOf(maker, [original, process.arch]), async () => {
    const background = paper.light
    const sheet = sharp(bytes)
      .rotate()
      .resize({ ...cardSize, fit: 'contain', withoutEnlargement: true, background })
      .flatten({ background })
    const jpeg = (quality: number): Promise<Buffer> =>
      sheet.clone().jpeg({ quality, mozjpeg: true }).toBuffer()
    const [best, ...lower] = qualities
    let made = await jpeg(best)
    for (const quality of lower) if (made.length >= maxBytes) made = await jpeg(quality)
    return made
  })
}
