import fs from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '#lib/store/store.ts'
import { collectionOf } from '#schema/collections.ts'
import { checkDestinations } from './across/check-links.ts'
import { checkSpelling, checkValues } from './across/check-values.ts'
import { checkCollisions } from './across/collisions.ts'
import { checkPeople } from './across/people.ts'
import { reportValueIn, siteOf } from './across/site-facts.ts'
import { nameProblem, walk } from './bytes/paths.ts'
import { createDiagnostics, mergeDiagnostics, start } from './diagnostic.ts'
import {
  type CheckedDocument,
  checkDocument,
  type ReadDocument,
  unpublishedUntil,
} from './document.ts'
import { type Asset, type CachedRead, readAsset } from './files/assets.ts'

/** A draft, or a post scheduled for the time `until`, in milliseconds since 1970. */
export type UnpublishedPost = { path: string; until: 'draft' | number }

type Caches = { ofDocuments: CachedRead<ReadDocument>; ofAssets: CachedRead<Asset> }

const noCaches: Caches = { ofDocuments: (_, read) => read(), ofAssets: (_, read) => read() }

export function createCheck({ ofDocuments, ofAssets } = noCaches) {
  return async function check(contentDir: string, { now = new Date() }: { now?: Date } = {}) {
    const { diagnostics, report } = createDiagnostics()
    const files: string[] = []
    for (const { path, problem = nameProblem(path) } of walk(contentDir))
      if (problem) report(path)(problem.rule, start, problem.message)
      else files.push(path)
    const documents: CheckedDocument[] = []
    const sources = new Map<string, Buffer>()
    const assets = new Map<string, Asset>()
    for (const path of files) {
      const collection = collectionOf(path)
      if (collection) {
        const bytes = fs.readFileSync(join(contentDir, path))
        const document = await ofDocuments(`${path}\n${digestOf(bytes)}`, () =>
          checkDocument(path, collection, bytes),
        )
        diagnostics.push(...document.diagnostics)
        const until = unpublishedUntil(collection, document, now)
        documents.push({ ...document, path, collection, until })
        sources.set(path, bytes)
      }
      // Pictures are decoded one after another, since each may take 600 MB of memory.
      const asset = await readAsset(contentDir, path, ofAssets)
      assets.set(path, asset)
      // Report mistakes in pictures and downloads, even if no post uses them.
      for (const diagnostic of asset.diagnostics ?? []) diagnostics.push({ ...diagnostic, path })
    }
    const site = siteOf({ files: new Set(files), documents, now, assets })
    const reportValue = reportValueIn(report)
    checkCollisions(site, reportValue)
    checkSpelling(site, reportValue, 'Post.tags')
    checkSpelling(site, reportValue, 'Maintainer.company')
    checkPeople(site, reportValue)
    checkValues(site, reportValue, report)
    for (const document of documents) checkDestinations(document, site, report(document.path))
    const failed = new Set(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((diagnostic) => diagnostic.path),
    )
    const sound = documents.filter(({ path }) => !failed.has(path))
    return {
      diagnostics: mergeDiagnostics(diagnostics),
      accepted: sound.map(({ path }) => path),
      /** The bytes of all documents that were read, by path. */
      sources,
      files: Object.fromEntries(
        [...assets].flatMap(([file, { facts }]) => (facts ? [[file, facts]] : [])),
      ),
      waiting: unpublishedPosts(sound),
    }
  }
}

function unpublishedPosts(documents: readonly CheckedDocument[]) {
  const time = ({ until }: UnpublishedPost) => (until === 'draft' ? 0 : until)
  return documents
    .flatMap(({ path, until }) => (until === undefined ? [] : { path, until }))
    .sort((a, b) => time(a) - time(b))
}
