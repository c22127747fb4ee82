import fs from 'node:fs'
import path from 'node:path'
import { createDiagnostics, type Diagnostic, type Problem } from '#lib/check/diagnostic.ts'
import { extensions, fileKind } from '#lib/media/media-types.ts'
import { checkedFormat, PictureError } from '#lib/media/picture-format.ts'
import { digestOf } from '#lib/store/store.ts'
import { checkSvg } from './svg.ts'

const limit = 20 * 1024 * 1024

/** Above this size in bytes, a picture gets a warning. */
const slow = 2 * 1024 * 1024

const inMegabytes = (bytes: number) => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`

export type CheckedFile = {
  sha256: string
  kind: 'raster' | 'svg' | 'text' | 'pdf'
  /** Width and height of a picture in pixels; undefined for a drawing without a size. */
  width?: number
  height?: number
  animated?: true
  /** Whether the picture needs a light background on dark pages. */
  needsPlate?: boolean
}

/** A refused file has no `facts`. */
export type Asset = { facts?: CheckedFile; problem?: Problem; diagnostics?: Diagnostic[] }

export type CachedRead<Result> = (key: string, read: () => Promise<Result>) => Promise<Result>

export async function readAsset(contentDir: string, file: string, cached: CachedRead<Asset>) {
  const problem = publishProblem(file)
  if (problem) return failed('file/not-allowed', problem)
  const whole = path.join(contentDir, file)
  const { size } = fs.statSync(whole)
  if (size > limit) {
    const found = `is ${inMegabytes(size)}; the limit is ${inMegabytes(limit)}`
    return failed('file/beyond-limits', `${found}, so save it smaller`)
  }
  const bytes = fs.readFileSync(whole)
  return cached(`${path.basename(file)}\n${digestOf(bytes)}`, () => lookAt(file, bytes))
}

function failed(rule: Problem['rule'], message: string): Asset {
  return { problem: { rule, message } }
}

/** Matches SVGs that adapt to dark pages, or whose parts use each other, which draw slowly. */
const undrawn = /prefers-color-scheme|light-dark\(|url\(|filter|svg\+xml|&#/i

export async function lookAt(file: string, bytes: Uint8Array): Promise<Asset> {
  const sha256 = digestOf(bytes)
  const kind = fileKind(file)
  if (kind === 'pdf' || kind === 'text') return { facts: { sha256, kind } }
  const { decodePicture, hasDarkOutlines } = await import('#lib/media/decode-picture.ts')
  const { diagnostics, report } = createDiagnostics()
  let facts: CheckedFile
  try {
    const format = checkedFormat(file, bytes)
    if (format === 'svg') {
      const drawing = checkSvg(bytes, report(''))
      if (!drawing) return { diagnostics }
      const needsPlate =
        !undrawn.test(Buffer.from(bytes).toString()) &&
        (await hasDarkOutlines(bytes).catch(() => false))
      facts = { sha256, kind: 'svg', ...drawing, needsPlate }
    } else {
      const { animated, ...decoded } = await decodePicture(format, bytes)
      facts = { sha256, kind: 'raster', ...decoded, ...(animated && { animated }) }
    }
  } catch (reason) {
    if (reason instanceof PictureError) return failed(reason.rule, reason.message)
    throw reason
  }
  return { facts, problem: costProblem(bytes), diagnostics }
}

function costProblem({ length }: Uint8Array): Problem | undefined {
  if (length <= slow) return undefined
  const message = `is ${inMegabytes(length)}; pictures above ${inMegabytes(slow)} are slow, so save it smaller`
  return { rule: 'picture/costly', message }
}

export function publishProblem(file: string) {
  const [folder, ...rest] = file.split('/')
  const name = rest.at(-1) ?? ''
  if (folder !== 'posts' || !name)
    return 'is not below posts/, so it is not published; move it beside the post'
  if (fileKind(name) === undefined) {
    const advice =
      'show it as a code block, upload a recording to YouTube or asciinema.org, put an archive ' +
      `into a release, or save the file as one of ${extensions.join(' ')}`
    return `is not a kind of file that this site publishes; ${advice}`
  }
  return undefined
}
