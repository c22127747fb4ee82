import path from 'node:path'
import { imageSize } from 'image-size'
import { count } from './words.ts'

const megabyte = 1024 * 1024
/** Larger pictures make slow pages; a screen shows no more. */
const limits = { bytes: 2 * megabyte, pixels: 4000 }

/** Formats that every browser shows, with the extensions of their files (MDN, Image file type and format guide). */
const formats: Record<string, readonly string[]> = {
  png: ['.png', '.apng'],
  jpg: ['.jpg', '.jpeg'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
  svg: ['.svg'],
}

export type ImageProblem = { severity: 'error' | 'warning'; message: string }

/** What is wrong with a picture's bytes, in words that follow the file's name. */
export function imageProblem(file: string, bytes: Uint8Array): ImageProblem | undefined {
  const error = (message: string): ImageProblem => ({ severity: 'error', message })
  const extension = path.posix.extname(file).toLowerCase()
  const wanted = Object.keys(formats).find((format) => formats[format]?.includes(extension))
  if (wanted === undefined)
    return error('is no picture that every browser shows; save it as .png, .jpg, .webp, .gif, .avif or .svg')
  const found = formatOf(bytes)
  if (found === undefined)
    return error(`is not a picture, though its name ends in ${extension}; save the picture itself there`)
  if (found !== wanted)
    return error(
      `is ${found.toUpperCase()}, though its name ends in ${extension}; rename it to end in ${formats[found]?.[0] ?? found}`,
    )
  const warning = (message: string): ImageProblem => ({ severity: 'warning', message })
  let size: { width: number; height: number }
  try {
    size = imageSize(bytes)
  } catch {
    return found === 'svg'
      ? warning('has no size; give its <svg> a width and height, or a viewBox')
      : error('is a damaged picture; save it anew')
  }
  if (!(size.width > 0 && size.height > 0)) return error('is a damaged picture; save it anew')
  if (bytes.length > limits.bytes)
    return warning(`has ${(bytes.length / megabyte).toFixed(1)} MB; pages load slowly beyond 2 MB, so save it smaller`)
  const longest = Math.max(size.width, size.height)
  if (found !== 'svg' && longest > limits.pixels)
    return warning(`is ${count(longest, 'pixel')} long; no screen shows more than ${limits.pixels}, so save it smaller`)
  return undefined
}

/** The format by the first bytes, whatever the name says. */
function formatOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
  if (/^.{4}ftyp(?:avif|avis)/s.test(head) || /^.{4}ftyp.{8}[\s\S]*(?:avif|avis)/.test(head)) return 'avif'
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    text,
  )
    ? 'svg'
    : undefined
}
