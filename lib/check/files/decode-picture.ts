import sharp from 'sharp'
import type { RuleId } from '#lib/check/rules.ts'
import { type Pixels, pixelsOf } from '#lib/media/pixels.ts'
import { isDamagedGif, isDamagedPng, pngFrames } from './picture-parts.ts'

/** Formats of pictures that are made of points. */
export type Raster = 'png' | 'jpg' | 'gif' | 'webp' | 'avif'

/** Width and height in pixels as the picture is shown, and whether it moves. */
export type Decoded = { width: number; height: number; animated: boolean }

/** Decodes a picture whole, or knows what it found in the same bytes before. */
export type Decode = (format: Raster, bytes: Uint8Array, sha256: string) => Promise<Decoded>

/** A picture that cannot be shown; the message follows the file's name. */
export class PictureError extends Error {
  override name = 'PictureError'
  constructor(
    readonly rule: RuleId,
    message: string,
  ) {
    super(message)
  }
}

/** Pixels that a picture may have, all frames of one that moves together. */
const limitInputPixels = 50_000_000
/** The same for AVIF, which takes ten times as long and four times as much memory. */
const limitAvifPixels = 24_000_000
const frameLimit = 2000
const seconds = 8

const damaged = 'is a damaged picture; save it anew'

/** What sharp calls the formats; AVIF is HEIF with AV1 in it. */
const names: Record<Raster, string> = { png: 'png', jpg: 'jpeg', gif: 'gif', webp: 'webp', avif: 'heif' }

/**
 * Decodes every pixel of a picture, as a browser would: a header says nothing about what follows it.
 * @returns with the pixels of a picture that does not move
 * @throws PictureError where it is damaged, cut off or too large
 */
export async function decodePicture(format: Raster, bytes: Uint8Array): Promise<Decoded & { pixels?: Pixels }> {
  // What libvips shows as far as it goes.
  if ((format === 'png' && isDamagedPng(bytes)) || (format === 'gif' && isDamagedGif(bytes)))
    throw new PictureError('picture/damaged', damaged)
  // A header may say any size; the limit is ours to tell.
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  const { width, height, autoOrient } = header
  const frames = Math.max(header.pages ?? 1, format === 'png' ? pngFrames(bytes) : 1)
  if (header.format !== names[format] || !(width > 0 && height > 0)) throw new PictureError('picture/damaged', damaged)
  if (frames > frameLimit)
    throw new PictureError(
      'picture/too-large',
      `has ${frames} frames; it has at most ${frameLimit}, so save it shorter`,
    )
  const limit = format === 'avif' ? limitAvifPixels : limitInputPixels
  if (width * height * frames > limit)
    throw new PictureError('picture/too-large', tooLarge(width, height, frames, limit))
  const isSequence = format === 'avif' && Buffer.from(bytes.subarray(0, 64)).includes('avis')
  const animated = frames > 1 || isSequence
  if (!animated) return { ...autoOrient, animated, pixels: await pixelsOf(bytes, limitInputPixels).catch(refuse) }
  await sharp(bytes, { limitInputPixels, failOn: 'warning', animated })
    .timeout({ seconds })
    // What is decoded is not used, so a quarter of it is enough to hold.
    .extractChannel(0)
    .raw()
    .toBuffer()
    .catch(refuse)
  return { ...autoOrient, animated }
}

function tooLarge(width: number, height: number, frames: number, limit: number): string {
  const each = `has ${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`
  return `${each}; a picture has at most ${limit / 1_000_000} million, so save it smaller`
}

function refuse(reason: unknown): never {
  if (!(reason instanceof Error)) throw reason
  if (/timeout/i.test(reason.message))
    throw new PictureError('picture/too-large', `takes more than ${seconds} seconds to decode; save it smaller`)
  throw new PictureError('picture/damaged', damaged)
}
