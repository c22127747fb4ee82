import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Collection, collectionOf } from '../schema/collections.ts'
import { checkAcross } from './across.ts'
import { createAssets } from './assets.ts'
import { decode } from './bytes.ts'
import { type CheckedDocument, checkDocument, type Render } from './document.ts'
import type { Finding } from './finding.ts'
import { nameProblem } from './names.ts'
import { codeOf, walk } from './walk.ts'

/**
 * A document without an error of its own, and the very text that was checked: no byte order mark, line feeds only.
 * The key stands for path and bytes.
 */
export type AcceptedFile = { path: string; key: string; text: string }

export type CheckResult = {
  /** Of all files, sorted by path, line and column. */
  findings: Finding[]
  accepted: AcceptedFile[]
}

/** What a check found out about documents, by the key of each; it can be kept on a disk. */
export type Known = Map<string, KnownDocument>

type KnownDocument = Omit<CheckedDocument, 'path' | 'collection' | 'text'> & { isText: boolean }

type Options = {
  now?: Date
  /** Called after each file. */
  tell?: (done: number, total: number) => void
}

/**
 * Makes a check of content folders. What it finds out about a file it keeps by the file's path and content, so that
 * another run costs the changed files and the rules that span files. No content makes it throw.
 * @param known what earlier checks found out; after a run it holds what this one did
 * @param render see checkDocument
 * @throws Error with one line, where the content folder does not exist.
 */
export function createCheck({
  known = new Map(),
  render,
}: {
  known?: Known
  render?: Render
} = {}): (contentDir: string, options?: Options) => Promise<CheckResult> {
  const asset = createAssets()

  async function look(key: string, path: string, collection: Collection, bytes: Uint8Array): Promise<CheckedDocument> {
    const before = known.get(key)
    if (!before) return checkDocument(path, collection, bytes, render)
    // Its findings are known, so what is wrong with the bytes needs no telling.
    const text = before.isText ? decode(bytes, () => undefined) : undefined
    return { ...before, path, collection, text }
  }

  return async (contentDir, { now = new Date(), tell } = {}) => {
    const findings: Finding[] = []
    const report = (file: string, message: string, severity: Finding['severity'] = 'error') =>
      findings.push({ path: file, line: 1, column: 1, severity, message })
    const files = new Set<string>()
    const documents: (CheckedDocument & { key: string })[] = []
    const all = await walk(contentDir)
    for (const [index, found] of all.entries()) {
      tell?.(index + 1, all.length)
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
      documents.push({ ...(await look(key, found.path, collection, bytes)), key })
    }
    known.clear()
    for (const { key, findings, values, body, text } of documents)
      known.set(key, { findings, values, body, isText: text !== undefined })
    for (const document of documents) findings.push(...document.findings)
    findings.push(...(await checkAcross({ contentDir, files, documents, now, asset })))
    findings.sort(byPlace)
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    const accepted = documents.flatMap(({ path, key, text }) =>
      text === undefined || failed.has(path) ? [] : [{ path, key, text }],
    )
    return { findings, accepted }
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
