import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { dataDir } from '#lib/site/env.ts'
import { openFinishedFiles } from '#lib/store/finished-files.ts'
import { codeFiles } from '#lib/store/folders.ts'
import { digestOf, keyOf } from '#lib/store/store.ts'
import { openPicture } from './open-picture.ts'

/** Maximum length of a side in pixels; larger originals are published smaller. */
const largest = 2000

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
const widths = [360, 720, 1080, 1440]

/**
 * At quality 80, text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
const webp = { quality: 80, effort: 2 }

/** Lanczos, the default, would take a tenth more time and bytes, with no difference to be seen. */
const kernel = 'cubic'

/**
 * A hash of code that makes pictures, and of the version of sharp. Not `codeVersion`, since an
 * update of Node or of another package must not change addresses of pictures.
 */
export const pictureCode = (places: readonly string[]) =>
  keyOf(
    `${JSON.stringify(sharp.versions)} ${process.arch}`,
    places.flatMap(codeFiles).map((file) => digestOf(fs.readFileSync(file))),
  )

const version = pictureCode([
  'lib/media/copies.ts',
  'lib/media/open-picture.ts',
  'lib/open-graph/cover-copy.ts',
])

/**
 * The hash in the addresses of a picture's copies, which browsers cache for ever. It changes with
 * the code, its settings and the version of sharp.
 * @param original SHA-256 of the picture
 */
export const hashOfCopies = (original: string) => keyOf(version, original).slice(0, 20)

/** Widths of WebP copies: the full width, limited to 1440, and all `widths` below 80 % of that. */
export function widthsOf(fullWidth: number) {
  const widest = Math.min(fullWidth, 1440)
  return [...widths.filter((width) => width < widest * 0.8), widest]
}

let opened: { dir: string; files: ReturnType<typeof openFinishedFiles> } | undefined

/** Scaled and drawn pictures, which builds keep. */
export function finishedPictures() {
  const dir = path.join(dataDir(), 'pictures')
  if (opened?.dir !== dir) opened = { dir, files: openFinishedFiles(dir) }
  return opened.files
}

/** Returns the bytes of an original. */
export type Read = () => Promise<Uint8Array>

const fitting = { fit: 'inside', withoutEnlargement: true, kernel } as const

/**
 * A function that returns the path of a WebP copy. Each copy decodes the original, which is a tenth
 * of its work: pixels shared between copies would be large buffers, and V8 would spend more time on
 * collecting them.
 * @param hash the result of `hashOfCopies` for the original
 */
export const webpCopy = (hash: string, width: number) => (read: Read) =>
  finishedPictures().get(keyOf(hash, width), async () =>
    openPicture(await read())
      .resize({ width, ...fitting })
      .webp(webp)
      .toBuffer(),
  )

/**
 * A function that returns the path of the picture in its own format, without metadata such as the
 * location. No side exceeds `largest`, unless the picture is animated.
 */
export const publishedOriginal =
  (hash: string, animated = false) =>
  (read: Read) =>
    finishedPictures().get(keyOf(hash, largest), async () => {
      const bytes = await read()
      const facts = await sharp(bytes).metadata()
      const { format, width, height, orientation = 1, exif, xmp, iptc } = facts
      const fits = animated || Math.max(width, height) <= largest
      if (fits && orientation === 1) {
        if (format === 'png') return withoutMetadata(Buffer.from(bytes))
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
