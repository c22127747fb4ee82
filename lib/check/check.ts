import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SiteAddresses } from '../address-list.ts'
import { type Collection, collectionOf } from '../schema/collections.ts'
import { checkAcross } from './across.ts'
import { createAssets } from './assets.ts'
import { decode } from './bytes.ts'
import { type CheckedDocument, checkDocument, type Render } from './document.ts'
import type { Finding } from './finding.ts'
import { nameProblem } from './names.ts'
import { rememberFiles } from './remember.ts'
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
  addresses: SiteAddresses
}

/** What a check found out about documents, by the key of each; it can be kept on a disk. */
export type Known = Map<string, KnownDocument>

export type KnownDocument = Omit<CheckedDocument, 'path' | 'collection' | 'text'> & { isText: boolean }

/** A document that is to be checked. */
export type UnknownDocument = { path: string; bytes: Uint8Array }

/** Called as work goes on. */
export type Tell = (done: number, total: number) => void

/** Checks documents by themselves, and gives what it found out in their order. */
export type CheckEach = (documents: readonly UnknownDocument[], tell?: Tell) => Promise<KnownDocument[]>

/** One after the other, in this process. */
export const checkEach =
  (render?: Render): CheckEach =>
  async (documents, tell) => {
    const checked: KnownDocument[] = []
    for (const { path, bytes } of documents) {
      const collection = collectionOf(path)
      if (!collection) throw new Error(`${path} is no document`)
      const { findings, values, body, text } = await checkDocument(path, collection, bytes, render)
      checked.push({ findings, values, body, isText: text !== undefined })
      tell?.(checked.length, documents.length)
    }
    return checked
  }

type Found = UnknownDocument & { key: string; collection: Collection }

/**
 * Makes a check of content folders. What it finds out about a file it keeps by the file's path and content, so that
 * another run costs the changed files and the rules that span files. No content makes it throw.
 * @param known what earlier checks found out; after a run it holds what this one did
 * @param each how documents that are not known are checked
 * @throws Error with one line, where the content folder does not exist.
 */
export function createCheck({ known = new Map(), each = checkEach() }: { known?: Known; each?: CheckEach } = {}) {
  const asset = createAssets()
  const readFile = rememberFiles((file) => {
    const bytes = fs.readFileSync(file)
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
  })

  /** The documents of a folder and the names of all its files; `report` is told of what cannot be read. */
  function read(
    contentDir: string,
    report: (file: string, message: string, named?: { severity: Finding['severity'] }) => void,
  ) {
    const files = new Set<string>()
    const found: Found[] = []
    for (const { path: file, problem } of walk(contentDir)) {
      const named = nameProblem(file)
      if (problem !== undefined || named !== undefined) {
        report(file, problem ?? named?.message ?? '', problem === undefined ? named : undefined)
        continue
      }
      files.add(file)
      const collection = collectionOf(file)
      if (!collection) continue
      try {
        const { bytes, hash } = readFile(path.join(contentDir, file))
        found.push({ path: file, key: `${file}\n${hash}`, collection, bytes })
      } catch (error) {
        report(file, `file: cannot be read (${codeOf(error)}); make it readable`)
      }
    }
    return { files, found }
  }

  /** What is known of documents, found out now where it was not. */
  async function look(found: readonly Found[], tell?: Tell): Promise<(CheckedDocument & { key: string })[]> {
    const isNew = found.filter(({ key }) => !known.has(key))
    for (const [index, document] of (await each(isNew, tell)).entries()) known.set(isNew[index]?.key ?? '', document)
    const keys = new Set(found.map(({ key }) => key))
    for (const key of known.keys()) if (!keys.has(key)) known.delete(key)
    return found.flatMap(({ path, key, collection, bytes }) => {
      const document = known.get(key)
      if (!document) return []
      // Its findings are known, so what is wrong with the bytes needs no telling.
      const text = document.isText ? decode(bytes, () => undefined) : undefined
      return [{ ...document, path, key, collection, text }]
    })
  }

  return async function check(
    contentDir: string,
    { now = new Date(), tell }: { now?: Date; tell?: Tell } = {},
  ): Promise<CheckResult> {
    const findings: Finding[] = []
    const { files, found } = read(contentDir, (path, message, named) => {
      findings.push({ path, line: 1, column: 1, severity: named?.severity ?? 'error', message })
    })
    const documents = await look(found, tell)
    for (const document of documents) findings.push(...document.findings)
    const across = checkAcross({ contentDir, files, documents, now, asset })
    findings.push(...across.findings)
    findings.sort(byPlace)
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    const accepted = documents.flatMap(({ path, key, text }) =>
      text === undefined || failed.has(path) ? [] : [{ path, key, text }],
    )
    return { findings, accepted, addresses: across.addresses }
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
