import sharp from 'sharp'
import { cachedPictures } from '#lib/media/scale.ts'
import { paper } from '#lib/site/mark.ts'
import { keyOf } from '#lib/store/store.ts'
import { cardSize } from './card.ts'

/** Some readers of links fetch no picture that is larger. */
const mostBytes = 60_000

/** The best first: a drawing of few colours fits at once, a photograph at the second or third. */
const qualities = [88, 75, 60, 45, 30, 15, 5]

/** What makes them: another version of a library may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [paper.light, mostBytes, qualities, cardSize])

/**
 * Stands for a cover as it is shared, in its address.
 * @param original SHA-256 of the cover
 * @returns 20 hexadecimal digits
 */
export const hashOfSharedCover = (original: string): string => keyOf(maker, original).slice(0, 20)

/**
 * A cover as it is shared: whole, in the shape that readers of links show, as JPEG, which all of them do; made once.
 * @param original SHA-256 of the bytes
 */
export function coverToShare(bytes: Uint8Array, original: string): Promise<Buffer> {
  return cachedPictures().get(keyOf(maker, [original, process.arch]), async () => {
    const whole = await sharp(bytes)
      .rotate()
      .resize({ ...cardSize, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer()
    const sheet = await sharp({ create: { ...cardSize, channels: 3, background: paper.light } })
      .composite([{ input: whole }])
      .png()
      .toBuffer()
    let made = sheet
    for (const quality of qualities) {
      made = await sharp(sheet).jpeg({ quality, mozjpeg: true }).toBuffer()
      if (made.length < mostBytes) break
    }
    return made
  })
}
