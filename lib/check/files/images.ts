import path from 'node:path'
import type { Problem } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'
import { type Decode, type Decoded, PictureError, type Raster } from './decode-picture.ts'

const megabyte = 1024 * 1024
/** Larger pictures make slow pages; a screen shows no more. */
const limits = { bytes: 2 * megabyte, pixels: 4000 }

/** Formats that every browser shows, with the extensions of their files (MDN, Image file type and format guide). */
const formats: Record<Format, readonly string[]> = {
  png: ['.png', '.apng'],
  jpg: ['.jpg', '.jpeg'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
  svg: ['.svg'],
}

export type Format = Raster | 'svg'

/** The format that a file's name says. */
export function formatByName(file: string): Format | undefined {
  const extension = path.posix.extname(file).toLowerCase()
  const known: Format[] = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg']
  return known.find((format) => formats[format].includes(extension))
}

/** The extension that a picture of a format has. */
export const extensionOf = (format: Format): string => formats[format][0] ?? ''

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
export function formatProblem(file: string, bytes: Uint8Array): Problem | undefined {
  const wanted = formatByName(file)
  if (wanted === undefined)
    return {
      rule: 'picture/format-unknown',
      message: 'is no picture that every browser shows; save it as .png, .jpg, .webp, .gif, .avif or .svg',
    }
  const extension = path.posix.extname(file).toLowerCase()
  const found = formatOf(bytes)
  // What a drawing is not, its own check says.
  if (wanted === 'svg' && found === undefined) return undefined
  if (found === undefined)
    return {
      rule: 'picture/not-a-picture',
      message: `is not a picture, though its name ends in ${extension}; save the picture itself there`,
    }
  if (found !== wanted)
    return {
      rule: 'picture/extension-wrong',
      message: `is ${found.toUpperCase()}, though its name ends in ${extension}; rename it to end in ${extensionOf(found)}`,
    }
  return undefined
}

/** Decodes a picture of points whole, and gives its size and what is wrong with it. */
export async function checkRaster(
  format: Raster,
  bytes: Uint8Array,
  sha256: string,
  decode: Decode,
): Promise<{ decoded?: Decoded; problem?: Problem }> {
  let decoded: Decoded
  try {
    decoded = await decode(format, bytes, sha256)
  } catch (reason) {
    if (!(reason instanceof PictureError)) throw reason
    return { problem: { rule: reason.rule, message: reason.message } }
  }
  const longest = Math.max(decoded.width, decoded.height)
  return { decoded, problem: sizeProblem(bytes) ?? lengthProblem(longest) }
}

/** A warning for what has more pixels in a row than are seen. */
function lengthProblem(pixels: number): Problem | undefined {
  if (pixels <= limits.pixels) return undefined
  const message = `is ${count(pixels, 'pixel')} long; no screen shows more than ${limits.pixels}, so save it smaller`
  return { rule: 'picture/larger-than-screens', message }
}

/** A warning for what takes long to load. */
export function sizeProblem(bytes: Uint8Array): Problem | undefined {
  if (bytes.length <= limits.bytes) return undefined
  const message = `has ${(bytes.length / megabyte).toFixed(1)} MB; pages load slowly beyond 2 MB, so save it smaller`
  return { rule: 'picture/slow-to-load', message }
}
