import sharp, { type OutputInfo } from 'sharp'
import { type Decoded, PictureError, type Raster } from './picture-format.ts'

export type Pixels = { data: Buffer; info: OutputInfo }

// One thread for each picture: decoding several at once is faster.
sharp.concurrency(1)

/** Limit of pixels, counting all frames of a picture. */
const limitInputPixels = 50_000_000

/** What marks an animation, in formats of which sharp reads only the first frame. */
const motion: Partial<Record<Raster, string>> = { png: 'acTL', avif: 'avis' }

/** How complete files end, in formats of which sharp accepts truncated files. */
const ends: Partial<Record<Raster, RegExp>> = { png: /IEND/, gif: /;\0*$/ }

/** Applies the camera's orientation, and drops metadata such as the location. */
export function pixelsOf(bytes: Uint8Array, animated = false) {
  const picture = sharp(bytes, { failOn: 'warning', limitInputPixels, animated })
  return (animated ? picture : picture.autoOrient()).raw().toBuffer({ resolveWithObject: true })
}

/**
 * Decodes every pixel, since a file with a valid header may be damaged.
 * @returns the size of a picture, with its pixels unless it is animated
 * @throws PictureError if it is damaged, cut off or too large
 */
export async function decodePicture(
  format: Raster,
  bytes: Uint8Array,
): Promise<Decoded & { pixels?: Pixels }> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Reads the header without a limit of pixels, since the message below is more precise.
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  const { width, height, pages = 1, autoOrient } = header
  if (width * height * pages > limitInputPixels) {
    const found = `has ${width} × ${height} pixels${pages > 1 ? ` in ${pages} frames` : ''}`
    const most = `a picture has at most ${limitInputPixels / 1_000_000} million, so save it smaller`
    throw new PictureError('picture/too-large', `${found}; ${most}`)
  }
  const end = ends[format]
  const mark = motion[format]
  if (end && !end.test(text.subarray(-64 * 1024).toString('latin1'))) refuse()
  const animated = pages > 1 || (mark !== undefined && text.includes(mark))
  const pixels = await pixelsOf(bytes, pages > 1).catch(refuse)
  return { ...autoOrient, animated, ...(!animated && { pixels }) }
}

function refuse(): never {
  throw new PictureError('picture/damaged', 'is a damaged picture; save it again')
}
