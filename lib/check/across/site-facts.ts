import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import { unpublishedUntil } from '#lib/check/unpublished.ts'
import { nearest } from '#lib/text/nearest.ts'
import { projectSlug } from '#schema/project.ts'
import { addressesOf, ownAddresses } from './site-addresses'

/** A content folder; `files` are the paths of all that can be read. */
type ContentFolder = {
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  assets: ReadonlyMap<string, Asset>
}

/** What the rules that span files look up. */
export type Site = ReturnType<typeof siteOf>

export function siteOf(content: ContentFolder) {
  const { documents, now } = content
  const addresses = addressesOf(documents)
  const own = ownAddresses()
  const published = new Set(own)
  const all = new Set(own)
  for (const { document, address } of addresses) {
    all.add(address)
    if (unpublishedUntil(document, now) === undefined) published.add(address)
  }
  /** Documents by path and by address; of two with one address, the first. */
  const pageOwners = new Map<string, CheckedDocument>()
  for (const document of documents)
    if (document.collection.address !== undefined)
      pageOwners.set(document.collection.address, document).set(document.path, document)
  for (const { kind, address, document } of addresses.toReversed())
    if (kind === 'own') pageOwners.set(address, document).set(document.path, document)
  /** Names of projects by file name; '' if the file is broken, which is reported elsewhere. */
  const projects = new Map<string, string>()
  for (const { path: file, collection, values } of documents)
    if (collection.name === 'Project')
      projects.set(path.posix.basename(file, '.md'), textOf(values, 'name')?.text ?? '')
  return { ...content, own, addresses, published, all, pageOwners, projects }
}

/** Words that follow the name of a repository without a page here. */
export function projectProblem(repository: string, { projects }: Site) {
  const slug = projectSlug(repository)
  if (projects.has(slug)) return undefined
  const near = nearest(repository, projects.values())
  return `names a repository that is no project here; ${near ? `write ${near}` : 'correct it'}, or add projects/${slug}.md`
}
