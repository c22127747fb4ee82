import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from './finding.ts'
import { type ImageProblem, imageProblem } from './images.ts'
import { checkSvg } from './svg.ts'
import { codeOf } from './walk.ts'

/** Bytes of a file that is read whole; nothing larger is a picture for a page. */
const limit = 20 * 1024 * 1024

export type Asset = { problem?: ImageProblem; findings: Finding[] }

/** Looks at pictures, and remembers by path and content what it found. */
export function createAssets() {
  const known = new Map<string, { hash: string; asset: Asset }>()
  return async (contentDir: string, file: string): Promise<Asset> => {
    const fail = (message: string): Asset => ({ problem: { severity: 'error', message }, findings: [] })
    let bytes: Uint8Array
    try {
      const whole = path.join(contentDir, file)
      const { size } = await fs.stat(whole)
      if (size > limit)
        return fail(
          `has ${Math.round(size / 1024 / 1024)} MB; a picture has at most ${limit / 1024 / 1024} MB, so save it smaller`,
        )
      bytes = await fs.readFile(whole)
    } catch (error) {
      return fail(`cannot be read (${codeOf(error)}); make it readable`)
    }
    const hash = createHash('sha256').update(bytes).digest('hex')
    const before = known.get(file)
    if (before?.hash === hash) return before.asset
    const asset = look(file, bytes)
    known.set(file, { hash, asset })
    return asset
  }
}

function look(file: string, bytes: Uint8Array): Asset {
  const findings: Finding[] = []
  const problem = imageProblem(file, bytes)
  if (/\.svg$/i.test(file)) {
    let text = new TextDecoder('utf-8').decode(bytes)
    if (bytes[0] === 0xff && bytes[1] === 0xfe) text = new TextDecoder('utf-16le').decode(bytes)
    checkSvg(text, ({ line, column }, message, severity = 'error') =>
      findings.push({ path: file, line, column, severity, message }),
    )
  }
  return problem ? { problem, findings } : { findings }
}
