import fs from 'node:fs/promises'
import path from 'node:path'
// biome-ignore lint/style/noRestrictedImports: here the types that Contentlayer makes become those of lib/content
import type { DocumentTypes } from 'contentlayer/generated'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { SourcePart } from '#lib/markdown/source-edits.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { pageAddress, pluralOf } from '#schema/collection.ts'
import {
  type CollectionName,
  collectionOf,
  collections,
  type NameByPlural,
} from '#schema/collections.ts'
import type { TextFact } from './entry-values.ts'

/** The type of a document, without the keys that Contentlayer adds to each object. */
type Plain<Of> = Of extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Of extends object
    ? { [Key in keyof Of as Exclude<Key, '_id' | '_raw' | 'type'>]: Plain<Of[Key]> }
    : Of

type Made<Name extends CollectionName> = Plain<Extract<DocumentTypes, { type: Name }>>

export type FrontMatter<Name extends CollectionName> = Omit<
  Made<Name>,
  TextFact | 'body' | 'sourceParts'
>

type InFile<Name> = { type: Name /** Path below the content folder. */; file: string }

/** A document without its text. */
export type EntryOf<Name extends CollectionName> = Omit<Made<Name>, 'body' | 'sourceParts'> &
  InFile<Name>

export type Entry = { [Name in CollectionName]: EntryOf<Name> }[CollectionName]

/** The Markdown of a text, the positions of its links and comments, and its HTML. */
type Body = { raw: string; html: string; parts: readonly SourcePart[] }

type Read = { entry: Entry; body: Body | undefined }

/**
 * Results of the check and Contentlayer except the documents. Written last: if the file exists, the
 * documents are complete.
 */
export type ContentState = {
  /** Id of the run. */
  version: string
  /** Fingerprint of the content folder. */
  source: string
  /** Time of the check in milliseconds since 1970; posts dated later are scheduled. */
  now: number
  contentDir: string
  generatedDir: string
  findings: Finding[]
  /** Warnings that appeared after `npm run dev` started. */
  fresh: Finding[]
  /** Pages that moved since the start of `npm run dev`: new address by old one. */
  moved: Record<string, string>
  /** Files other than documents that the check accepted, by path. Other files are not published. */
  files: Record<string, CheckedFile>
  /** Paths of documents of which `npm run dev` can show a version without an error. */
  good: string[]
  /** In development, the last good version of each document that now has an error. */
  lastGood: Read[]
}

/** All data for queries. Texts are separate, in `bodies`, so that lists stay small. */
export type ContentIndex = Omit<ContentState, 'lastGood'> & {
  /** Files whose last good version is shown, since they have an error. */
  lastGood: string[]
  bodies: ReadonlyMap<string, Body>
} & Documents

type Documents = { [Plural in keyof NameByPlural]: EntryOf<NameByPlural[Plural]>[] }

/** Address of a document's page; undefined for collections without pages. */
export function pageAddressOf(entry: Entry) {
  const { page, address } = collectionOf(entry.file) ?? {}
  return page
    ? pageAddress({ page }, String((entry as Record<string, unknown>)[page.key]))
    : address
}

export function entriesOf(index: ContentIndex) {
  return collections.flatMap(
    ({ pattern }): Entry[] => index[pluralOf(pattern) as keyof NameByPlural],
  )
}

export const stateFile = (dataDir: string) => path.join(dataDir, 'content.json')

/** @throws Error if data is missing, or another process is just writing it */
export async function readIndex(dataDir: string): Promise<ContentIndex> {
  const state: ContentState = JSON.parse(await fs.readFile(stateFile(dataDir), 'utf8'))
  const bodies = new Map<string, Body>()
  const lastGood: string[] = []
  const documents: Record<string, Entry[]> = {}
  const placeOf = ({ entry }: Read) => pageAddressOf(entry) ?? entry.file
  for (const { name, pattern } of collections) {
    const text = await fs.readFile(path.join(state.generatedDir, name, '_index.json'), 'utf8')
    const made: Read[] = JSON.parse(text).map((document: MadeDocument) => toRead(name, document))
    const taken = new Set(made.map(placeOf))
    const shown = state.lastGood.filter(
      (read) => read.entry.type === name && !taken.has(placeOf(read)),
    )
    lastGood.push(...shown.map(({ entry }) => entry.file))
    const all = [...made, ...shown]
    for (const { entry, body } of all) if (body) bodies.set(entry.file, body)
    documents[pluralOf(pattern)] = all
      .map(({ entry }) => entry)
      .sort((a, b) => byCodeUnit(a.file, b.file))
  }
  return { ...state, ...(documents as Documents), bodies, lastGood }
}

type MadeDocument = {
  _id: string
  body?: { raw: string; html: string }
  sourceParts?: readonly SourcePart[]
}

function toRead(
  type: CollectionName,
  { _id: file, body, sourceParts = [], ...values }: MadeDocument,
): Read {
  const texts = body && { raw: body.raw, html: body.html.trim(), parts: sourceParts }
  return { entry: { ...(plainValue(values) as object), type, file } as Entry, body: texts }
}

/** Trims a document's texts, as the check does, and removes the keys that Contentlayer adds. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).filter(([key]) => key !== '_raw' && key !== 'type')
  return Object.fromEntries(own.map(([key, item]) => [key, plainValue(item)]))
}
