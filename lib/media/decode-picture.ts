import sharp from 'sharp'
import { limitInputPixels, openPicture } from './open-picture.ts'
import { PictureError, type Raster } from './picture-format.ts'

/** Text that only animated files contain, for formats of which sharp reads only the first frame. */
const motion: Partial<Record<Raster, string>> = { png: 'acTL', avif: 'avis' }

/** Matches the end of a complete file, for formats of which sharp accepts truncated files. */
const ends: Partial<Record<Raster, RegExp>> = { png: /IEND/, gif: /;\0*$/ }

function refuse(): never {
  throw new PictureError('picture/damaged', 'is a damaged picture; save it again')
}

/**
 * Decodes every pixel, since a file with a valid header may be damaged.
 * @returns the size in pixels, after the picture was turned upright, and whether it needs a light
 *   plate on dark pages
 * @throws PictureError if the picture is damaged, cut off or too large
 */
export async function decodePicture(format: Raster, bytes: Uint8Array) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Turns off sharp's own limit of pixels, since the error below has a more precise message.
  const {
    width,
    height,
    pages = 1,
    autoOrient,
  } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  if (width * height * pages > limitInputPixels) {
    const found = `has ${width} × ${height} pixels${pages > 1 ? ` in ${pages} frames` : ''}`
    const most = `at most ${limitInputPixels / 1_000_000} million are allowed; save it smaller`
    throw new PictureError('picture/too-large', `${found}; ${most}`)
  }
  const end = ends[format]
  const mark = motion[format]
  if (end && !end.test(text.subarray(-64 * 1024).toString('latin1'))) refuse()
  const animated = pages > 1 || (mark !== undefined && text.includes(mark))
  // Decodes every pixel, also of later frames.
  if (pages > 1) await openPicture(bytes, animated).raw().toBuffer().catch(refuse)
  const needsPlate = await hasDarkOutlines(bytes).catch(refuse)
  return { ...autoOrient, animated, needsPlate }
}

/**
 * Whether a picture has clear areas and dark outlines, so that it needs a light plate on dark
 * pages. Decodes every pixel of the first frame.
 */
export async function hasDarkOutlines(bytes: Uint8Array) {
  const pixels = await openPicture(bytes)
    .resize({ width: 256, height: 256, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  let clear = 0
  let sum = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) clear++
    // Outlines and thin lines are partly transparent, so these pixels count most. Grey text (#666)
    // is below the limit, and the colours of Falco are above.
    sum += alpha * (256 - alpha) * (0.2 * red + 0.7 * green + 0.1 * blue - 120)
  }
  return clear > pixels.length / 16 && sum < 0
}
