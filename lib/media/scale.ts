import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/site/env.ts'
import { type Cache, keyOf, openCache } from '#lib/store/store.ts'
import { decodePicture, type Pixels, pixelsOf } from './decode-picture.ts'
import type { Decoded, Raster } from './picture-format.ts'

let opened: { dir: string; cache: Cache<Buffer> } | undefined

export function cachedPictures(data = dataDir()) {
  const dir = path.join(data, 'pictures')
  if (opened?.dir !== dir) opened = { dir, cache: openCache(dir) }
  return opened.cache
}

/** Limits of a scaled copy, in pixels; without `format`, that of the original stays. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** Originals with a longer side than this, in pixels, are served smaller. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths of copies, in pixels: a phone, the column of a text, and both on dense screens. */
export const widths = [360, 720, 1080, 1440]

/** Copies of a picture: one of its full width, up to a limit, and clearly smaller ones. */
export function copiesOf(fullWidth: number): Scaling[] {
  const widest = Math.min(fullWidth, 1440)
  const smaller = widths.filter((width) => width < widest * 0.8)
  return [...smaller, widest].map((width) => ({ width, format: 'webp' }))
}

/**
 * At quality 80 text in screenshots stays sharp; effort 4 takes half as long again for 3 % fewer
 * bytes.
 */
const settings = { fit: 'inside', withoutEnlargement: true, quality: 80, effort: 2 } as const

/** A part of each cache key: another version of sharp may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), settings)

/**
 * The hash in a copy's address, which browsers may cache for ever.
 * @param original SHA-256 of the original
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling) {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

/** @param original SHA-256 of the bytes */
export function scaled(
  bytes: Uint8Array,
  original: string,
  { width, height, format }: Scaling,
  { pixels, cache = cachedPictures() }: { pixels?: Pixels; cache?: Cache<Buffer> } = {},
) {
  return cache.get(keyOf(maker, [original, width, height, format, process.arch]), async () => {
    const { fit, withoutEnlargement, quality, effort } = settings
    const size = { width, height, fit, withoutEnlargement }
    if (!format) return sharp(bytes).autoOrient().resize(size).toBuffer()
    const { data, info } = pixels ?? (await pixelsOf(bytes))
    return sharp(data, { raw: info }).resize(size).toFormat(format, { quality, effort }).toBuffer()
  })
}

/**
 * Decodes a picture, and makes its scaled copies while its pixels are in memory.
 * @param cache of the copies; without one, none are made
 */
export async function decodeAndScale(
  format: Raster,
  bytes: Uint8Array,
  original: string,
  cache?: Cache<Buffer>,
): Promise<Decoded> {
  const { pixels, ...decoded } = await decodePicture(format, bytes)
  if (cache && pixels)
    await Promise.all(
      copiesOf(decoded.width).map((copy) => scaled(bytes, original, copy, { pixels, cache })),
    )
  return decoded
}
