import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'
import { kernel, largest, webp } from './copies.ts'
import { openPicture } from './open-picture.ts'
import { cachedPictures } from './picture-cache.ts'

const fitting = { fit: 'inside', withoutEnlargement: true, kernel } as const

/** A function that makes a file from the bytes of a picture, unless it is cached. */
function cached(hash: string, size: number, make: (bytes: Buffer) => Promise<Buffer>) {
  const key = keyOf(hash, size)
  return { make: (bytes: Buffer) => cachedPictures().get(key, () => make(bytes)) }
}

/** @param hash the result of `hashOfCopies` for the original */
export const webpCopy = (hash: string, width: number) =>
  cached(hash, width, (bytes) =>
    openPicture(bytes)
      .resize({ width, ...fitting })
      .webp(webp)
      .toBuffer(),
  )

/**
 * The picture in its own format, without metadata such as the location. No side exceeds `largest`,
 * unless the picture is animated.
 */
export const publishedOriginal = (hash: string, animated = false) =>
  cached(hash, largest, async (bytes) => {
    const facts = await sharp(bytes).metadata()
    const { format, width, height, orientation = 1, exif, xmp, iptc } = facts
    const fits = animated || Math.max(width, height) <= largest
    if (fits && orientation === 1) {
      if (format === 'png') return withoutMetadata(bytes)
      if (!exif && !xmp && !iptc) return bytes
    }
    const picture = openPicture(bytes, animated)
    if (!fits) picture.resize({ width: largest, height: largest, ...fitting })
    const quality = { quality: 95, force: false }
    return picture
      .jpeg({ ...quality, chromaSubsampling: '4:4:4' })
      .webp(quality)
      .avif(quality)
      .toBuffer()
  })

/** Removes chunks with EXIF and text from a PNG, which sharp cannot do for animations. */
function withoutMetadata(png: Buffer) {
  const kept = [png.subarray(0, 8)]
  let type = ''
  for (let at = 8; type !== 'IEND' && at + 12 <= png.length; ) {
    // A chunk has its length, type, data and checksum (PNG specification, 5.3).
    const end = at + 12 + png.readUInt32BE(at)
    type = png.toString('latin1', at + 4, at + 8)
    if (!/eXIf|tEXt|[iz]TXt/.test(type)) kept.push(png.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
