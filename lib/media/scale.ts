import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/site/env.ts'
import { type Cache, keyOf, openCache } from '#lib/store/store.ts'
import { type Pixels, pixelsOf } from './decode-picture.ts'

let opened: { dir: string; cache: Cache<Buffer> } | undefined

/** Pictures that were made in earlier runs. */
export function cachedPictures(data = dataDir()): Cache<Buffer> {
  const dir = path.join(data, 'pictures')
  if (opened?.dir !== dir) opened = { dir, cache: openCache(dir) }
  return opened.cache
}

/** Limits of a copy's sides in pixels, and its format: that of the original if left out. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** Longer originals, in pixels, are served smaller. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths in pixels that the column shows: a phone, the column, and both on dense screens. */
export const widths = [360, 720, 1080, 1440]

/** The copies that pages show of a picture: one as wide as it is, or the widest, and the smaller widths but those nearly as wide. */
export function copiesOf(width: number): Scaling[] {
  const widest = Math.min(width, 1440)
  return [...widths.filter((candidate) => candidate < widest * 0.8), widest].map((own) => ({
    width: own,
    format: 'webp',
  }))
}

/** At quality 80 text in screenshots stays sharp; effort 4 takes half as long again for 3 % fewer bytes. */
const settings = { fit: 'inside', withoutEnlargement: true, quality: 80, effort: 2 } as const

/** Another version of sharp may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), settings)

/**
 * The hash in a copy's address: another one for other settings or another sharp, so that browsers may cache a copy for ever.
 * @param original SHA-256 of the original
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling): string {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

/**
 * A smaller copy of a picture, from the cache where it was made before.
 * @param original SHA-256 of the bytes
 * @param pixels of a picture that is decoded already
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
