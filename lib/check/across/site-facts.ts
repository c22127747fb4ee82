import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import { unpublishedUntil } from '#lib/check/unpublished.ts'
import { nearest } from '#lib/text/nearest.ts'
import { projectSlug } from '#schema/project.ts'
import { addressesOf, ownAddresses } from './site-addresses'

/** A content folder as the rules that span files see it. */
export type Content = {
  /** Paths of all files that can be read. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  assets: ReadonlyMap<string, Asset>
}

export type Site = ReturnType<typeof siteOf>

export function siteOf(documents: readonly CheckedDocument[], now: Date) {
  const waits = (document: CheckedDocument) => unpublishedUntil(document, now)
  const claims = addressesOf(documents)
  const own = ownAddresses()
  const out = claims.filter(({ document }) => waits(document) === undefined)
  // `all` includes the addresses of drafts and scheduled posts.
  const published = new Set([...own, ...out.map(({ address }) => address)])
  const all = new Set([...published, ...claims.map(({ address }) => address)])
  /** Documents by path and by address; of two with one address, the first. */
  const pageOwners = new Map<string, CheckedDocument>()
  const fixed = documents.map((document) => ({
    document,
    kind: 'own',
    address: document.collection.address,
  }))
  for (const { kind, address, document } of [...claims, ...fixed].toReversed())
    if (kind === 'own' && address !== undefined)
      pageOwners.set(address, document).set(document.path, document)
  /** Names of projects by file name; '' if the file is broken, which is reported elsewhere. */
  const projects = new Map<string, string>()
  for (const { path: file, collection, values } of documents)
    if (collection.name === 'Project')
      projects.set(path.posix.basename(file, '.md'), textOf(values, 'name')?.text ?? '')
  return { own, claims, waits, published, all, pageOwners, projects }
}

/** Words that follow the name of a repository without a page here. */
export function projectProblem(repository: string, { projects }: Site) {
  const slug = projectSlug(repository)
  if (projects.has(slug)) return undefined
  const near = nearest(repository, projects.values())
  return `names a repository that is no project here; ${near ? `write ${near}` : 'correct it'}, or add projects/${slug}.md`
}
