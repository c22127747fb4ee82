import fs from 'node:fs'
import path from 'node:path'
import type { Decode } from '#lib/media/picture-format.ts'
import { digestOf } from '#lib/store/store.ts'
import { quote } from '#lib/text/message-format.ts'
import { collectionOf } from '#schema/collections.ts'
import { checkDestinations } from './across/check-links.ts'
import { checkValues } from './across/check-values.ts'
import { checkCollisions } from './across/collisions.ts'
import { checkPeople } from './across/people.ts'
import { type Site, siteOf } from './across/site-facts.ts'
import { checkPostTags } from './across/tags.ts'
import { nameProblem } from './bytes/path-names.ts'
import { codeOf, walk } from './bytes/walk.ts'
import { type CheckedDocument, checkDocument, type ReadDocument } from './document.ts'
import { type Asset, type CheckedFile, createAssets, type ReadAsset } from './files/assets.ts'
import { createFindings, type Finding } from './finding.ts'
import { type Problem, type ReportIn, start } from './place.ts'
import { type UnpublishedPost, unpublishedPosts } from './unpublished'

export type CheckResult = {
  /** Findings of all files, sorted by path, line and column. */
  findings: Finding[]
  /** Paths of documents without an error. */
  accepted: string[]
  /** Files that may be published beside documents, by path. */
  files: Record<string, CheckedFile>
  waiting: UnpublishedPost[]
}

export type Remembering = {
  /** Reads a document, or returns the result cached for its path and bytes. */
  readDocument?: (key: string, read: () => Promise<ReadDocument>) => Promise<ReadDocument>
  /** Reads a file beside posts, or returns the result cached for its path, inode and times. */
  readAsset?: ReadAsset
  decode?: Decode
}

/** `onRead` is called before each file, with the number of files read so far. */
export type CheckOptions = { now?: Date; onRead?: (done: number, total: number) => void }

/** Creates a check that rereads only changed files; it throws if the content folder is missing. */
export function createCheck({
  readDocument = (_, read) => read(),
  readAsset,
  decode,
}: Remembering = {}) {
  let known = new Map<string, ReadDocument>()
  const lookAtAsset = createAssets(decode, readAsset)

  return async function check(
    contentDir: string,
    { now = new Date(), onRead = () => undefined }: CheckOptions = {},
  ) {
    const { findings, report } = createFindings()
    const files = readableFiles(contentDir, report)
    const documents: CheckedDocument[] = []
    const assets = new Map<string, Asset>()
    const seen = new Map<string, ReadDocument>()
    for (const [index, path] of files.entries()) {
      onRead(index, files.length)
      const collection = collectionOf(path)
      const bytes = collection && bytesOf(contentDir, path, report)
      if (collection && bytes) {
        const key = `${path}\n${digestOf(bytes)}`
        const read =
          known.get(key) ?? (await readDocument(key, () => checkDocument(path, collection, bytes)))
        seen.set(key, read)
        documents.push({ ...read, path, collection })
        findings.push(...read.findings)
      }
      // Reads one picture at a time: a decoded picture takes up to 600 MB.
      if (!collection && path.startsWith('posts/'))
        assets.set(path, await lookAtAsset(contentDir, path))
    }
    known = seen
    // Report mistakes in pictures and downloads, even if no post uses them.
    for (const [path, asset] of assets)
      findings.push(...asset.findings.map((finding) => ({ ...finding, path })))
    const site = siteOf({ files: new Set(files), documents, now, assets })
    checkAcross(site, report)
    const failed = new Set(
      findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path),
    )
    const sound = documents.filter(({ path }) => !failed.has(path))
    return {
      findings: findings.sort(byPlace),
      accepted: sound.map(({ path }) => path),
      files: Object.fromEntries(
        [...assets].flatMap(([file, { facts }]) => (facts ? [[file, facts]] : [])),
      ),
      waiting: unpublishedPosts(sound, now),
    }
  }
}

function checkAcross(site: Site, report: ReportIn) {
  checkCollisions(site, report)
  checkPostTags(site.documents, report)
  checkPeople(site.documents, report)
  for (const document of site.documents) {
    checkValues(document, site, report(document.path))
    checkDestinations(document, site, report(document.path))
  }
}

function readableFiles(contentDir: string, report: ReportIn) {
  const names = new Map<string, string>()
  return walk(contentDir).flatMap(({ path, problem }) => {
    const found = problem ?? clashOf(path, names) ?? nameProblem(path)
    if (found) report(path)(found.rule, start, found.message)
    return found ? [] : [path]
  })
}

function bytesOf(contentDir: string, file: string, report: ReportIn): Uint8Array | undefined {
  try {
    return fs.readFileSync(path.join(contentDir, file))
  } catch (error) {
    const message = `file: cannot be read (${codeOf(error)}); make it readable`
    report(file)('file/not-readable', start, message)
    return undefined
  }
}

/** Finds file names that differ only by case or Unicode form, which some systems treat as equal. */
function clashOf(file: string, names: Map<string, string>): Problem | undefined {
  const name = file.normalize('NFC').toLowerCase()
  const other = names.get(name)
  names.set(name, other ?? file)
  if (other === undefined) return undefined
  const message = `file name: equals ${quote(other, 200)} on most systems, which keep only one of the files; rename one`
  return { rule: 'file/name-unsafe', message }
}

function byPlace(a: Finding, b: Finding) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}
