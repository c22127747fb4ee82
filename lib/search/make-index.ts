import { close, createIndex } from 'pagefind'
import { byCodeUnit } from '#lib/text/collation.ts'
import type { PlainText } from './plain-text.ts'

/** A result of search: a page, a section of a page, or a link. */
export type SearchRecord = {
  /** The kind of result, such as 'Post'; readers can filter by it. */
  kind: string
  /** Address of a page without the base path, or URL of a link. */
  address: string
  title: string
  date?: string
  /** The text with which the excerpt in search results begins. */
  summary: string
  /** Other names, which count nearly as much as the title. */
  aliases?: readonly string[]
  /** More words to find the record by; a search also matches the tags and authors in `filters`. */
  keywords?: readonly string[]
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  /** The document whose text is searched. */
  file?: string
  /** Names of flags, keys and fields on a page without a file. */
  code?: string
}

export type SearchFile = { name: string; bytes: Uint8Array }

/** Pagefind's files that a browser loads. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes Pagefind's index.
 * @throws Error if Pagefind has no program for this machine, or refuses a record
 */
export function makeIndex(records: readonly CustomRecord[]): Promise<SearchFile[]> {
  // Make one index at a time, since `close` ends the process that all indexes share.
  const next = last.catch(() => undefined).then(() => make(records).finally(close))
  last = next
  return next
}

async function make(records: readonly CustomRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  // Pagefind numbers records in the order in which they are added.
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)))
  const { files, errors: failed } = await index.getFiles()
  const refused = added.flatMap(({ errors }, at) =>
    errors.map((error) => `${records[at]?.url}: ${error}`),
  )
  const problems = [...refused, ...failed]
  if (problems.length > 0) throw new Error(`Pagefind made no index: ${problems.join(', ')}`)
  return files
    .filter(({ path }) => used.test(path))
    .map(({ path: name, content: bytes }) => ({ name, bytes }))
    .sort((a, b) => byCodeUnit(a.name, b.name))
}

type CustomRecord = ReturnType<typeof customRecord>

/** Converts a record for Pagefind, which searches `meta` but takes excerpts only from `content`. */
export function customRecord(record: SearchRecord, { prose, code }: PlainText) {
  const { kind, address: url, title, date = '', summary, filters = {} } = record
  const { aliases = [], keywords = [] } = record
  const { tag = [], author = [] } = filters
  // Pagefind skips records with empty content.
  const content = (prose.startsWith(summary) ? prose : `${summary} ${prose}`.trim()) || title
  const meta = {
    title,
    kind,
    date,
    names: aliases.join(', '),
    words: [...keywords, ...tag, ...author, code].join(', '),
  }
  return { url, language: 'en', content, meta, filters: { kind: [kind], ...filters } }
}
