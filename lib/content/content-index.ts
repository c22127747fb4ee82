import path from 'node:path'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import type { Finding } from '#lib/check/finding.ts'
import { readEntry, writeEntry } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { pageAddress } from '#schema/collection.ts'
import {
  type CollectionName,
  collectionOf,
  type MarkdownName,
  type NameByPlural,
  plurals,
  type Values,
} from '#schema/collections.ts'
import type { Fields } from '#schema/field.ts'

/** A document as Contentlayer makes it, its text aside: what its kind may hold, computed fields, and more. */
export type ContentlayerDocument = {
  /** Path below the content folder. */
  _id: string
  [key: string]: unknown
}

/** Facts of a text, in place of the text, which lies in a file of its own. */
type EntryTextFacts = {
  /** Destinations that the text links to, in order. */
  hrefs: string[]
  /** For each of them the sentence that it stands in; empty for links to other sites. */
  sentences: string[]
  /** Sources of the pictures that it shows, in order. */
  pictures: string[]
  /** Number of its words, code aside. */
  words: number
  /** Whether the first paragraphs of the text have the words of the description. */
  isDescriptionDerived: boolean
  /** Path of the file that holds the HTML of the text, relative to the state folder. */
  bodyFile: string
}

/** A document of the index: what it says, which file says it, and facts of its text where it has one. */
export type EntryOf<Name extends CollectionName> = Values<Name> & {
  type: Name
  /** Path below the content folder. */
  file: string
} & (Name extends MarkdownName ? EntryTextFacts : unknown)

export type Entry = { [Name in CollectionName]: EntryOf<Name> }[CollectionName]

type Head = {
  /** Of the code that made the entries. */
  version: string
  /** Fingerprint of the content folder that this was made from. */
  source: string
  /** When it was made, in milliseconds since 1970: what is dated after it is scheduled, for all that read this. */
  now: number
  contentDir: string
  findings: Finding[]
  /** The files beside documents that the check accepted, by path: nothing else is published. */
  files: Record<string, CheckedFile>
  /** Files with an error whose last version without one is shown instead; none in a build. */
  lastGood: string[]
}

/**
 * Everything that lists, links and counts need, in one file without a single body: a page of 5,000 posts must not
 * read 5,000 texts.
 */
export type ContentIndex = Head & {
  /** The files that the entries were made from, each with the key by which a later run knows it again. */
  keys: Record<string, string>
} & { [Plural in keyof NameByPlural]: EntryOf<NameByPlural[Plural]>[] }

/** @param bodyFile path of the file that holds, or would hold, the HTML of the document */
export function toEntry(document: ContentlayerDocument, bodyFile: string): Entry {
  const { _id: file, hrefs, sentences, pictures, words, isDescriptionDerived, ...values } = document
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is no document`)
  const said = pick(values, collection.fields)
  const facts = collection.format === 'markdown' && {
    hrefs,
    sentences,
    pictures,
    words,
    isDescriptionDerived,
    bodyFile,
  }
  // The check has held the values against the same fields, and Contentlayer too.
  return { type: collection.name, file, ...said, ...facts } as unknown as Entry
}

/** The values of fields without what Contentlayer adds. */
function pick(values: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> {
  const given = Object.entries(fields).filter(([key]) => values[key] !== undefined)
  return Object.fromEntries(
    given.map(([key, field]) => {
      const below = (value: unknown): unknown =>
        'fields' in field ? pick(value as Record<string, unknown>, field.fields) : value
      const value = values[key]
      return [key, Array.isArray(value) ? value.map(below) : below(value)]
    }),
  )
}

/** What a document says and which file says it, without the facts of its text. */
export function valuesOf<Of extends EntryTextFacts & { type: CollectionName }>(
  entry: Of,
): Omit<Of, keyof EntryTextFacts | 'type'> {
  const { type, hrefs, sentences, pictures, words, isDescriptionDerived, bodyFile, ...said } = entry
  return said
}

/** Address of the page of a document; undefined for kinds whose documents have none. */
export function pageAddressOf(entry: Entry): string | undefined {
  const { page, address } = collectionOf(entry.file) ?? {}
  return page ? pageAddress({ page }, String((entry as unknown as Record<string, unknown>)[page.key])) : address
}

/** The documents of all kinds. */
export function entriesOf(index: ContentIndex): Entry[] {
  return Object.values(plurals).flatMap((plural): Entry[] => index[plural])
}

/** File that holds the index. */
export const indexFile = (stateDir: string): string => path.join(stateDir, 'index.v8')

/** @throws Error where the index is not there or is damaged */
export async function readIndex(stateDir: string): Promise<ContentIndex> {
  const text = await readEntry<string>(indexFile(stateDir))
  if (text === undefined)
    throw new Error(`${indexFile(stateDir)} is missing or damaged; start the site or its build again`)
  return JSON.parse(text)
}

// As JSON, which is read in half the time.
const saveIndex = (stateDir: string, index: ContentIndex): Promise<void> =>
  writeEntry(indexFile(stateDir), JSON.stringify(index))

/** Entries that an earlier run of the same code made, by their keys; an index that cannot be read counts as none. */
export async function readEntries(stateDir: string, version: string): Promise<Map<string, Entry>> {
  const index = await readIndex(stateDir).catch(() => undefined)
  if (index?.version !== version) return new Map()
  return new Map(entriesOf(index).map((entry) => [index.keys[entry.file] ?? '', entry]))
}

/** Writes the index, and the stamp whose change refreshes a browser. */
export async function writeIndex(stateDir: string, entries: ReadonlyMap<string, Entry>, head: Head): Promise<void> {
  const all = [...entries.values()]
  const byPlural = Object.entries(plurals).map(([name, plural]) => [plural, all.filter(({ type }) => type === name)])
  const keys = Object.fromEntries([...entries].map(([key, { file }]) => [file, key]))
  const index = { ...head, ...Object.fromEntries(byPlural), keys } as ContentIndex
  await saveIndex(stateDir, index)
  await writeStamp(stateDir, `${head.version} ${head.source}`)
}

/**
 * Tells readers of the index that a run failed: the data stays as it was, with the failure as a finding, and counts as
 * made from `source`, so that nobody waits for what will not come.
 */
export async function recordFailure(stateDir: string, source: string, message: string): Promise<void> {
  const index = await readIndex(stateDir)
  const finding: Finding = { path: '.', line: 1, column: 1, severity: 'error', rule: 'site/reading-failed', message }
  await saveIndex(stateDir, { ...index, source, findings: [finding] })
  await writeStamp(stateDir, source)
}

/** Another stamp makes pages render anew; they wait until the index is made from the files as they are. */
export async function writeStamp(stateDir: string, stamp: string): Promise<void> {
  await writeWhole(path.join(stateDir, 'stamp.json'), JSON.stringify({ stamp }))
}
