import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/site/env.ts'
import { type Cache, keyOf, openCache } from '#lib/store/store.ts'
import { openPicture, refuse } from './decode-picture.ts'

let opened: { dir: string; cache: Cache<Buffer> } | undefined

export function cachedPictures(data = dataDir()) {
  const dir = path.join(data, 'pictures')
  if (opened?.dir !== dir) opened = { dir, cache: openCache(dir) }
  return opened.cache
}

/** Maximum size of a scaled copy, in pixels; `format` only if it differs from the original's. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths of copies, in pixels: of phones, of the text column, and of both on dense screens. */
export const widths = [360, 720, 1080, 1440]

/** Copies of a picture: one at full width, up to a limit, and clearly smaller ones. */
export function copiesOf(fullWidth: number): Scaling[] {
  const widest = Math.min(fullWidth, 1440)
  const smaller = widths.filter((width) => width < widest * 0.8)
  return [...smaller, widest].map((width) => ({ width, format: 'webp' }))
}

/**
 * At quality 80 text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
const settings = { quality: 80, effort: 2 } as const
const fitting = { fit: 'inside', withoutEnlargement: true } as const

/** Part of each cache key, since another version of sharp may write other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [settings, largest])

/**
 * The hash in the address of a copy, which lets browsers cache the copy for ever.
 * @param original SHA-256 of the original
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling) {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

export const keyOfScaled = (original: string, { width, height, format }: Scaling) =>
  keyOf(maker, [original, width, height, format, process.arch])

/** Copies that are just being made, by the SHA-256 of the original. */
const making = new Map<string, Promise<void>>()

/**
 * Makes a copy of a picture, and all others at the same time.
 * @param original SHA-256 of the bytes
 */
export async function scaled(bytes: Uint8Array, original: string, scaling: Scaling) {
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
  // Scales a large picture once, and makes all copies from the result, in an eighth less time.
  if (autoOrient.width > largest) picture.resize({ width: widest })
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true }).catch(refuse)
  const make = ({ width }: Scaling) =>
    sharp(data, { raw: info })
      .resize({ width, ...fitting })
      .toFormat('webp', settings)
      .toBuffer()
  await Promise.all(
    copies.map((copy) => cachedPictures().get(keyOfScaled(original, copy), () => make(copy))),
  )
}
