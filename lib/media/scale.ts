import sharp from 'sharp'
import { type Cache, keyOf } from '#lib/store/store.ts'
import { cachedPictures } from './picture-cache.ts'
import { type Pixels, pixelsOf } from './pixels.ts'

/** The most pixels that a picture made smaller has on its sides, and what it becomes; of its own format without one. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** Pixels along the longer side above which an original is not served. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths in pixels that the column shows: a phone, the column, and both on dense screens. */
export const widths = [360, 720, 1080, 1440]

/** The copies that pages show of a picture: its own width or the widest, and smaller ones, but none that is nearly as wide. */
export function copiesOf(width: number): Scaling[] {
  const widest = Math.min(width, 1440)
  return [...widths.filter((candidate) => candidate < widest * 0.8), widest].map((own) => ({
    width: own,
    format: 'webp',
  }))
}

/**
 * How all of them are made. Quality 80 is that of WebP at which text in screenshots stays sharp; effort 4 takes half as
 * long again for 3 % fewer bytes.
 */
const settings = { fit: 'inside', withoutEnlargement: true, quality: 80, effort: 2 } as const

/** What makes them: another version of a library may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), settings)

/**
 * Stands for a picture that is made smaller, in its address: other settings or another sharp make another one, so that
 * a browser may cache what it has for ever.
 * @param original SHA-256 of the original
 * @returns 20 hexadecimal digits
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling): string {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

/**
 * A picture made smaller; made once.
 * @param original SHA-256 of the bytes
 * @param pixels of the same picture, where it is decoded already
 */
export function scaled(
  bytes: Uint8Array,
  original: string,
  { width, height, format }: Scaling,
  { pixels, cache = cachedPictures() }: { pixels?: Pixels; cache?: Cache<Buffer> } = {},
): Promise<Buffer> {
  return cache.get(keyOf(maker, [original, width, height, format, process.arch]), async () => {
    const { fit, withoutEnlargement, quality, effort } = settings
    const size = { width, height, fit, withoutEnlargement }
    if (!format) return sharp(bytes).autoOrient().resize(size).toBuffer()
    const { data, info } = pixels ?? (await pixelsOf(bytes))
    return sharp(data, { raw: info }).resize(size).toFormat(format, { quality, effort }).toBuffer()
  })
}
