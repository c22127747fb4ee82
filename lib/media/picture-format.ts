import path from 'node:path'

/** Formats that every browser shows (MDN, Image file type and format guide). */
const formats = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg'] as const
type Format = (typeof formats)[number]

export type Raster = Exclude<Format, 'svg'>

/** An error in a picture file; callers put the file's name before the message. */
export class PictureError extends Error {
  readonly rule: 'picture/damaged' | 'picture/format-unknown' | 'picture/too-large'

  constructor(rule: PictureError['rule'], message: string) {
    super(message)
    this.rule = rule
  }
}

const extensionOf = (file: string) => path.posix.extname(file).toLowerCase()

export function formatByName(file: string) {
  const extension = extensionOf(file).slice(1).replace('apng', 'png').replace('jpeg', 'jpg')
  return formats.find((format) => format === extension)
}

/**
 * The format, from the first bytes of a file. SVG is a guess, since such files have no fixed
 * beginning.
 */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
  // AVIF may be the major brand or a compatible brand (ISO 14496-12, 4.3).
  if (head.startsWith('ftyp', 4) && /^(?:.{4})*?avi[fs]/s.test(head.slice(8))) return 'avif'
  const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('utf8')
  return /^\s*</.test(text) && /<(?:\w{1,40}:)?svg[\s>]/.test(text) ? 'svg' : undefined
}

/** @throws PictureError if a picture's extension does not match its first bytes */
export function checkedFormat(file: string, bytes: Uint8Array) {
  const wanted = formatByName(file)
  const found = formatOf(bytes)
  // If an .svg file has an unknown format, lib/check/files/svg.ts gives a more precise message.
  if (wanted && (found === wanted || (wanted === 'svg' && !found))) return wanted
  const ending = `though its name ends in ${extensionOf(file)}`
  // The brands of HEIF (ISO 23008-12), which phones write.
  const isHeic = /^ftyp(?:hei|hev|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 12)).toString())
  const problem = found
    ? `is ${found.toUpperCase()}, ${ending}; rename it to end in .${found}`
    : `is ${isHeic ? 'HEIC' : 'not a picture'}, ${ending}; replace it with a real ${wanted}`
  throw new PictureError('picture/format-unknown', problem)
}
