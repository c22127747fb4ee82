import fs from 'node:fs'
import sharp from 'sharp'
import { codeFiles } from '#lib/store/code-version.ts'
import { digestOf, keyOf } from '#lib/store/store.ts'

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
const widths = [360, 720, 1080, 1440]

/**
 * At quality 80, text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
export const webp = { quality: 80, effort: 2 }

/** Lanczos, the default, would take a tenth more time and bytes, with no difference to be seen. */
export const kernel = 'cubic'

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
  'lib/media/scale-picture.ts',
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
