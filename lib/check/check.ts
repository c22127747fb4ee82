import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SiteAddresses } from '#lib/site/address-list.ts'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { checkAcross } from './across/check-across.ts'
import { decode, lengthProblem } from './bytes/decode.ts'
import { nameProblem } from './bytes/path-names.ts'
import { rememberFiles } from './bytes/remember.ts'
import { codeOf, walk } from './bytes/walk.ts'
import type { CheckedDocument } from './document.ts'
import { type Asset, type CheckedFile, createAssets } from './files/assets.ts'
import type { Finding } from './finding.ts'
import { createFindingList } from './finding-list.ts'
import { checkOne, type KnownDocument, type UnknownDocument } from './one.ts'
import { start } from './place.ts'

/**
 * A document without an error of its own, and the very text that was checked: no byte order mark, line feeds only.
 * The key stands for path and bytes.
 */
export type AcceptedFile = { path: string; key: string; text: string }

export type CheckResult = {
  /** Of all files, sorted by path, line and column. */
  findings: Finding[]
  accepted: AcceptedFile[]
  /** The files beside documents that may be published, by path. */
  files: Record<string, CheckedFile>
  addresses: SiteAddresses
}

/** What a check found out about documents, by the key of each; it can be kept on a disk. */
export type Known = Map<string, KnownDocument>

/** Called as work goes on. */
export type Tell = (done: number, total: number) => void

/** Checks documents by themselves, and gives what it found out in their order. */
export type CheckEach = (documents: readonly UnknownDocument[], tell?: Tell) => Promise<KnownDocument[]>

/** One after the other. */
const checkEach: CheckEach = async (documents, tell) => {
  const checked: KnownDocument[] = []
  for (const document of documents) {
    checked.push(await checkOne(document))
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
export function createCheck({ known = new Map(), each = checkEach }: { known?: Known; each?: CheckEach } = {}) {
  const lookAtAsset = createAssets()
  const readFile = rememberFiles((file, size) => {
    const problem = lengthProblem(size)
    if (problem !== undefined) return { problem }
    const bytes = fs.readFileSync(file)
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
  })

  /** The documents of a folder and the names of all its files; `report` is told of what cannot be read. */
  function read(contentDir: string, report: (file: string, message: string, severity?: Finding['severity']) => void) {
    const files = new Set<string>()
    const found: Found[] = []
    for (const { path: file, problem } of walk(contentDir)) {
      const named = nameProblem(file)
      if (problem !== undefined) report(file, problem)
      else if (named) report(file, named.message, named.severity)
      if (problem !== undefined || named?.isRead === false) continue
      files.add(file)
      const collection = collectionOf(file)
      if (!collection) continue
      try {
        const { problem, bytes, hash } = readFile(path.join(contentDir, file))
        if (bytes) found.push({ path: file, key: `${file}\n${hash}`, collection, bytes })
        else report(file, problem)
      } catch (error) {
        report(file, `file: cannot be read (${codeOf(error)}); make it readable`)
      }
    }
    return { files, found }
  }

  /** What is known of documents, found out now where it was not. */
  async function look(found: readonly Found[], tell?: Tell): Promise<(CheckedDocument & { key: string })[]> {
    const isNew = found.filter(({ key }) => !known.has(key))
    const seen = new Map(known)
    for (const [index, document] of (await each(isNew, tell)).entries()) seen.set(isNew[index]?.key ?? '', document)
    known.clear()
    return found.flatMap(({ path, key, collection, bytes }) => {
      const document = seen.get(key)
      if (!document) return []
      if (!document.isGivenUp) known.set(key, document)
      // Its findings are known, so what is wrong with the bytes needs no telling.
      const text = document.isText ? decode(bytes, () => undefined) : undefined
      return [{ ...document, path, key, collection, text }]
    })
  }

  /** What is found in the files below posts/ that are no documents. One at a time: a decoded picture takes up to 600 MB. */
  async function lookAtAssets(contentDir: string, files: ReadonlySet<string>): Promise<Map<string, Asset>> {
    const assets = new Map<string, Asset>()
    for (const file of files) {
      if (file.startsWith('posts/') && !collectionOf(file)) assets.set(file, await lookAtAsset(contentDir, file))
    }
    return assets
  }

  return async function check(
    contentDir: string,
    { now = new Date(), tell }: { now?: Date; tell?: Tell } = {},
  ): Promise<CheckResult> {
    const list = createFindingList()
    const { files, found } = read(contentDir, (path, message, severity) => {
      list.report(path)(start, message, severity)
    })
    const [documents, assets] = await Promise.all([look(found, tell), lookAtAssets(contentDir, files)])
    for (const document of documents) list.add(document.findings)
    const addresses = checkAcross({ files, documents, now, assets }, list)
    const findings = list.all().sort(byPlace)
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    const accepted = documents.flatMap(({ path, key, text }) =>
      text === undefined || failed.has(path) ? [] : [{ path, key, text }],
    )
    const publishable = [...assets].flatMap(([file, { facts }]) => (facts ? [[file, facts] as const] : []))
    return { findings, accepted, files: Object.fromEntries(publishable), addresses }
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  // What stands for the rest comes after what is shown.
  if (a.more !== b.more) return (a.more ?? 0) - (b.more ?? 0)
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
