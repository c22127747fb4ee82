import fs from 'node:fs/promises'
import path from 'node:path'
// biome-ignore lint/style/noRestrictedImports: only this file uses the types from Contentlayer
import type { DocumentTypes } from 'contentlayer/generated'
import type { UnpublishedPost } from '#lib/check/check.ts'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import { isDevelopment } from '#lib/site/env.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { pageAddress, pluralOf } from '#schema/collection.ts'
import { type CollectionName, collections, type NameByPlural } from '#schema/collections.ts'

/** A type without the keys that Contentlayer adds to each object. */
type Plain<Of> = Of extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Of extends object
    ? { [Key in keyof Of as Exclude<Key, '_id' | '_raw' | 'type'>]: Plain<Of[Key]> }
    : Of

export type EntryOf<Name extends CollectionName> = Omit<
  Plain<Extract<DocumentTypes, { type: Name }>>,
  'body'
> & {
  type: Name
  /** Path below the content folder. */
  file: string
  /** Address of the document's page; empty if it has none. */
  path: string
}

type Entry = { [Name in CollectionName]: EntryOf<Name> }[CollectionName]

type PostEntry = EntryOf<'Post'> & { state: 'draft' | 'scheduled' | 'published' }

type Body = { raw: string; html: string }

/** The file `content.json`: what Contentlayer does not write. */
export type ContentState = {
  version: string
  source: string
  /** The time of the check; posts with a later date are scheduled. */
  now: number
  contentDir: string
  generatedDir: string
  diagnostics: Diagnostic[]
  /** The warnings that appeared after `npm run dev` started. */
  fresh: Diagnostic[]
  /** Drafts and scheduled posts. */
  waiting: UnpublishedPost[]
  /** Accepted pictures and downloads, by path; only these are published. */
  files: Record<string, CheckedFile>
  /** In development, why the content could not be read again; the data is that of the last run. */
  failure?: string
}

/** Texts are in `bodies`, by file, so that lists of documents stay small. */
export type ContentIndex = ContentState & {
  bodies: ReadonlyMap<string, Body>
  /** All documents, except posts that `posts` leaves out. */
  entries: Entry[]
  /** The addresses of all documents, by file. */
  addresses: ReadonlyMap<string, string>
  /**
   * The published posts, newest first; in development also drafts and scheduled posts. All queries
   * begin with this list, so that a build publishes no draft.
   */
  posts: PostEntry[]
} & Omit<Documents, 'posts'>

type Documents = { [Plural in keyof NameByPlural]: EntryOf<NameByPlural[Plural]>[] }

export const stateFile = (dataDir: string) => path.join(dataDir, 'content.json')

/** @throws Error if the file is missing, or empty because a build has found an error in content */
export const readState = async (dataDir: string): Promise<ContentState> =>
  JSON.parse(await fs.readFile(stateFile(dataDir), 'utf8'))

export async function readIndex(state: ContentState): Promise<ContentIndex> {
  const bodies = new Map<string, Body>()
  const documents: Record<string, Entry[]> = {}
  for (const { name, pattern, page, address = '' } of collections) {
    const text = await fs.readFile(path.join(state.generatedDir, name, '_index.json'), 'utf8')
    const made: MadeDocument[] = JSON.parse(text)
    for (const { _id, body } of made)
      if (body) bodies.set(_id, { raw: body.raw, html: body.html.trim() })
    documents[pluralOf(pattern)] = made
      .map(({ _id: file, body, ...rest }) => {
        const values = plainValue(rest) as Record<string, unknown>
        const path = page ? pageAddress({ page }, String(values[page.key])) : address
        return { ...values, type: name, file, path } as Entry
      })
      .sort((a, b) => byCodeUnit(a.file, b.file))
  }
  const addresses = new Map(
    Object.values(documents).flatMap((all) => all.map(({ file, path }) => [file, path] as const)),
  )
  const { posts: allPosts, ...others } = documents as Documents
  const posts = allPosts
    .map((post) => ({ ...post, state: stateOf(post, state.now) }))
    .filter((post) => isDevelopment() || post.state === 'published')
    .sort((a, b) => byCodeUnit(b.date, a.date) || byName(a.slug, b.slug))
  return {
    ...state,
    ...others,
    posts,
    entries: [...posts, ...Object.values(others).flat()],
    addresses,
    bodies,
  }
}

function stateOf({ draft, date }: EntryOf<'Post'>, now: number): PostEntry['state'] {
  if (draft) return 'draft'
  return Date.parse(date) > now ? 'scheduled' : 'published'
}

type MadeDocument = {
  _id: string
  body?: { raw: string; html: string }
}

/** Trims texts, as the check does, and removes the keys that Contentlayer adds to each object. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).filter(([key]) => key !== '_raw' && key !== 'type')
  return Object.fromEntries(own.map(([key, item]) => [key, plainValue(item)]))
}
