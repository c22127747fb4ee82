import fs from 'node:fs'
import path from 'node:path'
import type { Finding } from './finding.ts'
import { type ImageProblem, imageProblem } from './images.ts'
import { rememberFiles } from './remember.ts'
import { checkSvg } from './svg.ts'
import { codeOf } from './walk.ts'

/** Bytes of a file that is read whole; nothing larger is a picture for a page. */
const limit = 20 * 1024 * 1024

/** What was found in a file that is no document; findings are without its path. */
export type Asset = { problem?: ImageProblem; findings: Omit<Finding, 'path'>[] }

/** Looks at pictures, and remembers what it found. */
export function createAssets(): (contentDir: string, file: string) => Asset {
  const look = rememberFiles((file, size) => {
    if (size <= limit) return lookAt(file, fs.readFileSync(file))
    const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
    return failed(`has ${inMegabytes(size)}; a picture has at most ${inMegabytes(limit)}, so save it smaller`)
  })
  return (contentDir, file) => {
    try {
      return look(path.join(contentDir, file))
    } catch (error) {
      return failed(`cannot be read (${codeOf(error)}); make it readable`)
    }
  }
}

function failed(message: string): Asset {
  return { problem: { severity: 'error', message }, findings: [] }
}

function lookAt(file: string, bytes: Uint8Array): Asset {
  const findings: Asset['findings'] = []
  const problem = imageProblem(file, bytes)
  if (/\.svg$/i.test(file)) {
    let text = new TextDecoder('utf-8').decode(bytes)
    if (bytes[0] === 0xff && bytes[1] === 0xfe) text = new TextDecoder('utf-16le').decode(bytes)
    checkSvg(text, ({ line, column }, message, severity = 'error') =>
      findings.push({ line, column, severity, message }),
    )
  }
  return problem ? { problem, findings } : { findings }
}
