import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { collectionOf } from '../schema/collections.ts'
import { checkAcross } from './across.ts'
import { createAssets } from './assets.ts'
import { type CheckedDocument, checkDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { nameProblem } from './names.ts'
import { codeOf, walk } from './walk.ts'

/** A document without an error of its own, and the very text that was checked: no byte order mark, line feeds only. */
export type AcceptedFile = { path: string; text: string }

export type CheckResult = {
  /** Of all files, sorted by path, line and column. */
  findings: Finding[]
  accepted: AcceptedFile[]
}

/**
 * Makes a check of content folders. What it finds out about a file it keeps by the file's path and content, so that
 * another run costs the changed files and the rules that span files. No content makes it throw.
 * @throws Error with one line, where the content folder does not exist.
 */
export function createCheck(): (contentDir: string, options?: { now?: Date }) => Promise<CheckResult> {
  let known = new Map<string, CheckedDocument>()
  const asset = createAssets()
  return async (contentDir, { now = new Date() } = {}) => {
    const findings: Finding[] = []
    const report = (file: string, message: string, severity: Finding['severity'] = 'error') =>
      findings.push({ path: file, line: 1, column: 1, severity, message })
    const files = new Set<string>()
    const documents: CheckedDocument[] = []
    const next: typeof known = new Map()
    for (const found of await walk(contentDir)) {
      const named = nameProblem(found.path)
      const problem = found.problem ?? named?.message
      if (problem !== undefined) {
        report(found.path, problem, found.problem === undefined ? named?.severity : 'error')
        continue
      }
      files.add(found.path)
      const collection = collectionOf(found.path)
      if (!collection) continue
      let bytes: Uint8Array
      try {
        bytes = await fs.readFile(path.join(contentDir, found.path))
      } catch (error) {
        report(found.path, `file: cannot be read (${codeOf(error)}); make it readable`)
        continue
      }
      const key = `${found.path}\n${createHash('sha256').update(bytes).digest('hex')}`
      const document = known.get(key) ?? (await checkDocument(found.path, collection, bytes))
      next.set(key, document)
      documents.push(document)
    }
    known = next
    for (const document of documents) findings.push(...document.findings)
    findings.push(...(await checkAcross({ contentDir, files, documents, now, asset })))
    findings.sort(byPlace)
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    const accepted = documents.flatMap((document) =>
      document.text === undefined || failed.has(document.path) ? [] : [{ path: document.path, text: document.text }],
    )
    return { findings, accepted }
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
