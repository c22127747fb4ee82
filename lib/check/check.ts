import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { checkAcross } from './across/check-across.ts'
import { lengthProblem } from './bytes/decode.ts'
import { nameProblem } from './bytes/path-names.ts'
import { rememberFiles } from './bytes/remember.ts'
import { codeOf, walk } from './bytes/walk.ts'
import { type CheckedDocument, checkDocument, type ReadDocument } from './document.ts'
import { type Asset, type CheckedFile, createAssets } from './files/assets.ts'
import type { Decode } from './files/decode-picture.ts'
import type { Finding } from './finding.ts'
import { createFindingList } from './finding-list.ts'
import { type Problem, start } from './place.ts'
import { type WaitingPost, waitingPosts } from './waiting.ts'

export type CheckResult = {
  /** Of all files, sorted by path, line and column. */
  findings: Finding[]
  /** Paths of the documents without an error. */
  accepted: string[]
  /** The files beside documents that may be published, by path. */
  files: Record<string, CheckedFile>
  /** Published addresses, from the site's root. */
  addresses: string[]
  /** The posts without an error that visitors do not see yet. */
  waiting: WaitingPost[]
}

/** Called as work goes on. */
export type OnRead = (done: number, total: number) => void

/** A document that was found. The key stands for its path and its bytes. */
type Found = { path: string; key: string; collection: Collection; bytes: Uint8Array }

/** How to find out what was found out before; each time anew where these are left out. */
export type Remembering = {
  /** @param key stands for the document's path and bytes */
  readDocument?: (key: string, read: () => Promise<ReadDocument>) => Promise<ReadDocument>
  decode?: Decode
}

/**
 * Makes a check of content folders, which reads again only what has changed since it was last called. No content makes it
 * throw.
 * @throws Error with one line, where the content folder does not exist.
 */
export function createCheck({ readDocument = (_, read) => read(), decode }: Remembering = {}) {
  let known = new Map<string, CheckedDocument>()
  const lookAtAsset = createAssets(decode)
  const readFile = rememberFiles((file, size) => {
    const problem = lengthProblem(size)
    if (problem !== undefined) return { problem }
    const bytes = fs.readFileSync(file)
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
  })

  /** The documents of a folder and the names of all its files; `report` is told of what cannot be read. */
  function read(contentDir: string, report: (file: string, problem: Problem) => void) {
    const files = new Set<string>()
    const found: Found[] = []
    for (const { path: file, problem } of walk(contentDir)) {
      const named = nameProblem(file)
      if (problem) report(file, problem)
      else if (named) report(file, named)
      if (problem || named?.isRead === false) continue
      files.add(file)
      const collection = collectionOf(file)
      if (!collection) continue
      try {
        const { problem, bytes, hash } = readFile(path.join(contentDir, file))
        if (bytes) found.push({ path: file, key: `${file}\n${hash}`, collection, bytes })
        else report(file, { rule: 'file/beyond-limits', message: problem })
      } catch (error) {
        report(file, {
          rule: 'file/not-readable',
          message: `file: cannot be read (${codeOf(error)}); make it readable`,
        })
      }
    }
    return { files, found }
  }

  async function look(found: readonly Found[], tell?: OnRead): Promise<CheckedDocument[]> {
    const read = new Map<string, CheckedDocument>()
    for (const { path, key, collection, bytes } of found) {
      const document = async () => ({
        ...(await readDocument(key, () => checkDocument(path, collection, bytes))),
        path,
        collection,
      })
      read.set(key, known.get(key) ?? (await document()))
      tell?.(read.size, found.length)
    }
    known = read
    return [...read.values()]
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
    { now = new Date(), tell }: { now?: Date; tell?: OnRead } = {},
  ): Promise<CheckResult> {
    const list = createFindingList()
    const { files, found } = read(contentDir, (path, { rule, message }) => {
      list.report(path)(rule, start, message)
    })
    const [documents, assets] = await Promise.all([look(found, tell), lookAtAssets(contentDir, files)])
    for (const document of documents) list.add(document.findings)
    const addresses = checkAcross({ files, documents, now, assets }, list)
    const findings = list.all().sort(byPlace)
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    const sound = documents.filter(({ path }) => !failed.has(path))
    const publishable = [...assets].flatMap(([file, { facts }]) => (facts ? [[file, facts] as const] : []))
    const waiting = waitingPosts(sound, now)
    return {
      findings,
      accepted: sound.map(({ path }) => path),
      files: Object.fromEntries(publishable),
      addresses,
      waiting,
    }
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  // What stands for the rest comes after what is shown.
  if (a.more !== b.more) return (a.more ?? 0) - (b.more ?? 0)
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
