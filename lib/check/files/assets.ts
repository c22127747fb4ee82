import fs from 'node:fs'
import path from 'node:path'
import { checkCode } from '#lib/check/bytes/characters.ts'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { createFindings, type Finding } from '#lib/check/finding.ts'
import type { Problem } from '#lib/check/place.ts'
import { checkSvg } from '#lib/check/svg/svg.ts'
import { fileKind } from '#lib/media/media-types.ts'
import {
  type Decode,
  formatByName,
  formatProblem,
  PictureError,
} from '#lib/media/picture-format.ts'
import { rememberFiles } from '#lib/store/remember-files.ts'
import { digestOf } from '#lib/store/store.ts'
import { publishProblem, textProblem } from './publishable.ts'

const limit = 20 * 1024 * 1024

/** Above these limits a picture gets a warning: it loads slowly or has more pixels than screens. */
const cheap = { bytes: 2 * 1024 * 1024, pixels: 4000 }

const inMegabytes = (bytes: number) => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`

/** A file that may be published while its bytes have this SHA-256 hash. */
export type CheckedFile = {
  sha256: string
  kind: 'raster' | 'svg' | 'text' | 'pdf'
  /** Size of a picture in pixels; a drawing may have none. */
  width?: number
  height?: number
  animated?: true
}

/** Result for a file beside posts: `facts` if it may be published, and findings without a path. */
export type Asset = { facts?: CheckedFile; problem?: Problem; findings: Finding[] }

/** Returns the result cached for `key`, or else that of `read`. */
export type ReadAsset = (key: string, read: () => Promise<Asset>) => Promise<Asset>

export function createAssets(
  decode?: Decode,
  readAsset: ReadAsset = (_, read) => read(),
): (contentDir: string, file: string) => Promise<Asset> {
  const look = rememberFiles(async (file, size, mark) => {
    if (size <= limit)
      return readAsset(`${file}\n${mark}`, () => lookAt(file, fs.readFileSync(file), decode))
    const found = `has ${inMegabytes(size)}; a file has at most ${inMegabytes(limit)}`
    return failed('file/beyond-limits', `${found}, so save it smaller`)
  })
  return async (contentDir, file) => {
    try {
      const problem = publishProblem(file)
      return problem === undefined
        ? await look(path.join(contentDir, file))
        : failed('file/not-allowed', problem)
    } catch (error) {
      return failed('file/not-readable', `cannot be read (${codeOf(error)}); make it readable`)
    }
  }
}

function failed(rule: Problem['rule'], message: string): Asset {
  return { problem: { rule, message }, findings: [] }
}

const decodeAnew: Decode = async (format, bytes) =>
  (await import('#lib/media/decode-picture.ts')).decodePicture(format, bytes)

export async function lookAt(file: string, bytes: Uint8Array, decode = decodeAnew): Promise<Asset> {
  const sha256 = digestOf(bytes)
  const kind = fileKind(file)
  if (kind === 'picture') return lookAtPicture(file, bytes, sha256, decode)
  return kind === 'pdf' ? { facts: { sha256, kind }, findings: [] } : lookAtText(bytes, sha256)
}

function lookAtText(bytes: Uint8Array, sha256: string): Asset {
  const problem = textProblem(bytes)
  if (problem !== undefined) return failed('file/not-allowed', problem)
  const { findings, report } = createFindings()
  checkCode(new TextDecoder().decode(bytes), report(''))
  const isFine = findings.every(({ severity }) => severity === 'warning')
  return { ...(isFine && { facts: { sha256, kind: 'text' } }), findings }
}

async function lookAtPicture(file: string, bytes: Uint8Array, sha256: string, decode: Decode) {
  const format = formatByName(file)
  const problem = formatProblem(file, bytes)
  if (problem !== undefined || format === undefined)
    return failed('picture/format-unknown', problem ?? 'is not a picture')
  if (format === 'svg') return lookAtDrawing(bytes, sha256)
  try {
    const { width, height, animated } = await decode(format, bytes)
    const size = { width, height, ...(animated && { animated }) }
    const facts: CheckedFile = { sha256, kind: 'raster', ...size }
    return { facts, problem: costProblem(bytes, facts), findings: [] }
  } catch (reason) {
    if (reason instanceof PictureError) return failed(reason.rule, reason.message)
    throw reason
  }
}

function lookAtDrawing(bytes: Uint8Array, sha256: string): Asset {
  const { findings, report } = createFindings()
  const drawing = checkSvg(bytes, report(''))
  if (!drawing) return { findings }
  const facts: CheckedFile = { sha256, kind: 'svg', ...drawing }
  return { facts, problem: costProblem(bytes, facts), findings }
}

function costProblem({ length }: Uint8Array, { kind, width = 0, height = 0 }: CheckedFile) {
  const warning = (message: string): Problem => ({ rule: 'picture/costly', message })
  const [size, most] = [length, cheap.bytes].map(inMegabytes)
  if (length > cheap.bytes)
    return warning(`has ${size}; beyond ${most} pages load slowly, so save it smaller`)
  const longest = Math.max(width, height)
  if (longest === 0) return warning('has no size; give its <svg> a width and height, or a viewBox')
  if (kind === 'svg' || longest <= cheap.pixels) return undefined
  return warning(
    `is ${longest} pixels long; no screen shows more than ${cheap.pixels}, so save it smaller`,
  )
}
