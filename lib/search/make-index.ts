import { close, createIndex } from 'pagefind'
import { byCodeUnit } from '#lib/text/collation.ts'
import { fold, letters, type SearchGroup, unspacedWords, wordsIn } from '#lib/text/search-words.ts'
import type { PlainText } from './plain-text.ts'

/** A result of search: a page, a part of a page, or a link. */
export type SearchRecord = {
  group: SearchGroup
  /** Address of a page without the base path, or URL of a link. */
  address: string
  title: string
  date?: string
  /** The text with which the excerpt in search results begins. */
  summary: string
  /** Other names; a search for one of them lists this record first. */
  aliases?: readonly string[]
  /** Who maintains a project; shown in place of the excerpt if the query asks for maintainers. */
  maintainers?: string
  /** More words to find the record by; a search also matches the tags and authors in `filters`. */
  keywords?: readonly string[]
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  file?: string
  /** Names of flags, keys and fields on a page without a file. */
  code?: string
}

export type SearchFile = { name: string; bytes: Uint8Array }

/** Pagefind's files that a browser loads. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes Pagefind's index and a list of words for corrections.
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
  const texts = records.map(({ content, meta }) => [...Object.values(meta), content].join(' '))
  return [
    ...files.flatMap(({ path: name, content }) =>
      used.test(name) ? { name, bytes: content } : [],
    ),
    { name: 'words.txt', bytes: Buffer.from(wordList(texts).join('\n')) },
  ].sort((a, b) => byCodeUnit(a.name, b.name))
}

type CustomRecord = ReturnType<typeof customRecord>

/** Converts a record for Pagefind, which searches `meta` but takes excerpts only from `content`. */
export function customRecord(record: SearchRecord, { prose, code }: PlainText) {
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

/** 'falco sidekick' for 'falcosidekick', so that a search for two words finds it. */
function inTwoWords(text: string) {
  return [...new Set(fold(text).match(/\bfalco\p{L}{3,}/gu))].map((name) =>
    name.replace('falco', 'falco '),
  )
}

/** Words worth suggesting: short ones resemble too many others, and nobody types long ones. */
const listed = /^.{3,25}$/

const maxWords = 20_000

/** Words for corrections (client/search/spelling.ts), those in the most texts first. */
export function wordList(texts: readonly string[]) {
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const counted = [...uses]
    .filter(([word]) => listed.test(word))
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || byCodeUnit(a, b))
  return counted.slice(0, maxWords).map(([word]) => word)
}

/** The words of a text, and the parts of names such as 'openEvent'. */
function wordsOf(text: string) {
  const pieces = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return wordsIn(`${text} ${pieces}`)
}
