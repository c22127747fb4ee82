import { close, createIndex } from 'pagefind'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { fold, letters } from '#lib/text/fold.ts'
import { unspacedWords } from '#lib/text/unspaced.ts'
import { metaName } from './index-files.ts'
import type { PlainText } from './plain-text.ts'

/** A result of search: a page, a part of a page, or a link. */
export type SearchRecord = {
  group: 'Posts' | 'Projects' | 'People' | 'Releases' | 'Plugins and rules' | 'Years' | 'Pages'
  /** Address of a page without the base path, or complete URL of a link. */
  address: string
  title: string
  date?: string
  /** The text with which the result's excerpt begins. */
  summary: string
  /** Other names; a search for one of them shows this record first. */
  aliases?: readonly string[]
  /** A sentence on who maintains the project; it replaces the excerpt if a query asks for this. */
  maintainers?: string
  /** Words that find the record although its excerpt lacks them; values of filters find it too. */
  keywords?: readonly string[]
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  /** Path of the document whose text is searched, below the content folder. */
  file?: string
}

/** A file of the search index; `name` is its path in the index's folder. */
export type SearchFile = { name: string; bytes: Uint8Array }

/** Files of Pagefind that a browser asks for. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

/** Returns the cached result for these records, or calls `make`. */
type Remember = (records: unknown, make: () => Promise<SearchFile[]>) => Promise<SearchFile[]>

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes the search index: Pagefind's files, and a list of words to correct mistyped ones.
 * @param textOf gives the text of a record beyond its summary
 * @throws Error if Pagefind has no program for this machine, or refuses a record
 */
export async function makeIndex(
  records: readonly SearchRecord[],
  textOf: (record: SearchRecord) => Promise<PlainText>,
  remember: Remember = (_, make) => make(),
): Promise<SearchFile[]> {
  const read: CustomRecord[] = []
  for (const record of records) read.push(customRecord(record, await textOf(record)))
  return remember(read, () => {
    // Makes one index at a time: Pagefind runs in a single process, which is ended after each
    // index. Failures of earlier indexes are ignored.
    const next = last.catch(() => undefined).then(() => make(read).finally(close))
    last = next
    return next
  })
}

async function make(read: readonly CustomRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  // Adds records in order, since Pagefind numbers them as they come.
  const added = await Promise.all(read.map((record) => index.addCustomRecord(record)))
  const { files, errors: failed } = await index.getFiles()
  const refused = added.flatMap(({ errors }, at) =>
    errors.map((error) => `${read[at]?.url}: ${error}`),
  )
  const problems = [...refused, ...failed]
  if (problems.length > 0) throw new Error(`Pagefind made no index: ${problems.join(', ')}`)
  const texts = read.map(({ content, meta }) => [...Object.values(meta), content].join(' '))
  return [
    ...files.filter(({ path }) => used.test(path)).map(withFixedName),
    { name: 'words.txt', bytes: Buffer.from(wordList(texts).join('\n')) },
  ].sort((a, b) => byCodeUnit(a.name, b.name))
}

/**
 * Gives Pagefind's `.pf_meta` file a fixed name; unlike the other files it is not cached for long.
 */
function withFixedName({ path: name, content: bytes }: { path: string; content: Uint8Array }) {
  if (name.endsWith('.pf_meta')) return { name: metaName, bytes }
  if (name !== 'pagefind-entry.json') return { name, bytes }
  const entry = Buffer.from(bytes).toString()
  return { name, bytes: Buffer.from(entry.replace(/(?<="hash":")[^"]+/, 'en')) }
}

type CustomRecord = ReturnType<typeof customRecord>

/**
 * Converts a record for Pagefind, which searches `content` and `meta`, but shows only `content` in
 * excerpts.
 */
function customRecord(record: SearchRecord, { prose, code }: PlainText) {
  const { group, address: url, title, date = '', summary, filters = {} } = record
  const { aliases = [], keywords = [], maintainers = '' } = record
  // Pagefind skips records with empty content.
  const content = (prose.startsWith(summary) ? prose : `${summary} ${prose}`.trim()) || title
  const names = [
    ...keywords,
    ...(filters.tag ?? []),
    ...(filters.author ?? []),
    ...inTwoWords(content),
    ...unspacedWords(`${title} ${content}`),
  ]
  const meta = {
    title,
    alias: [...aliases, ...inTwoWords(title)].join(', '),
    date,
    names: names.filter(Boolean).join(', '),
    maintainers,
    code,
  }
  // A filter for exact names: for 'falco', Pagefind scores 'falco' and 'falco-operator' equally.
  const name = aliases.length > 0 ? [title, ...aliases].map(letters) : []
  return { url, language: 'en', content, meta, filters: { group: [group], name, ...filters } }
}

/** Splits names such as 'falcosidekick' into two words, so that 'Falco sidekick' finds them. */
function inTwoWords(text: string) {
  return [...new Set(fold(text).match(/\bfalco\p{L}{3,}/gu))].map((name) =>
    name.replace('falco', 'falco '),
  )
}

/**
 * Words that may be corrections: shorter ones resemble too many others, and nobody types longer
 * ones.
 */
const listed = /^.{3,25}$/

const maxWords = 20_000

/**
 * A list of words to correct typos with (client/search/spelling.ts). Each line has the words with
 * the same number of uses, highest number first. Parts of names such as 'openEvent' are words too.
 */
export function wordList(texts: readonly string[]) {
  const uses = new Map<string, number>()
  for (const text of texts) {
    const parts = [...new Set(text.split(/\s+/))].flatMap(wordsOf)
    for (const word of new Set(parts)) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const counted = [...uses]
    .map(([word, uses]) => ({ word, uses }))
    .filter(({ word }) => listed.test(word))
    .sort((a, b) => b.uses - a.uses || byCodeUnit(a.word, b.word))
    .slice(0, maxWords)
  return [...groupBy(counted, ({ uses }) => uses)].map(([uses, list]) =>
    [uses, ...list.map(({ word }) => word)].join(' '),
  )
}

const knownWords = new Map<string, readonly string[]>()

/** Words of a text without spaces; cached, since texts repeat most of them. */
function wordsOf(part: string): readonly string[] {
  const known = knownWords.get(part)
  if (known) return known
  const pieces = part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = fold(`${part} ${pieces}`).match(/[\p{L}\p{N}]+/gu) ?? []
  knownWords.set(part, words)
  return words
}
