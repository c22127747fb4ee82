import path from 'node:path'

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
    /** The rule of the check that it breaks. */
    readonly rule: 'picture/damaged' | 'picture/too-large',
    message: string,
  ) {
    super(message)
  }
}

/** Formats that every browser shows (MDN, Image file type and format guide); a file's extension is its format. */
export type Format = Raster | 'svg'

/** The formats by extension. */
const formats = new Map<string, Format>([
  ...(['png', 'jpg', 'gif', 'webp', 'avif', 'svg'] as const).map((format) => [`.${format}`, format] as const),
  ['.apng', 'png'],
  ['.jpeg', 'jpg'],
])

const extensionOf = (file: string): string => path.posix.extname(file).toLowerCase()

/** The format that a file's name says. */
export const formatByName = (file: string): Format | undefined => formats.get(extensionOf(file))

/** The format by the first bytes, whatever the name says; an SVG is only guessed, since it may begin with anything. */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
  // The major brand or one of those that follow it (ISO 14496-12, 4.3).
  if (head.startsWith('ftyp', 4) && /^(?:.{4})*?avi[fs]/s.test(head.slice(8))) return 'avif'
  const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('utf8')
  return /^\s*</.test(text) && /<(?:\w{1,40}:)?svg[\s>]/.test(text) ? 'svg' : undefined
}

/** What is wrong with a picture's name and first bytes, in words that follow the file's name. */
export function formatProblem(file: string, bytes: Uint8Array): string | undefined {
  const [wanted, found] = [formatByName(file), formatOf(bytes)]
  // What a drawing is not, its own check says.
  if (found === wanted || (wanted === 'svg' && found === undefined)) return undefined
  return found === undefined
    ? `is not a picture, though its name ends in ${extensionOf(file)}; save the picture itself there`
    : `is ${found.toUpperCase()}, though its name ends in ${extensionOf(file)}; rename it to end in .${found}`
}
