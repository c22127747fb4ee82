import { close, createIndex } from 'pagefind'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { fold, letters } from '#lib/text/fold.ts'
import { unspacedWords } from '#lib/text/unspaced.ts'
import { metaName } from './index-files.ts'
import type { PlainText } from './plain-text.ts'

/** What search can find: a page or a part of one. */
export type SearchRecord = {
  group: 'Posts' | 'Projects' | 'People' | 'Releases' | 'Plugins and rules' | 'Years' | 'Pages'
  /** Address of the page, without the base path; of a link, the whole address. */
  address: string
  title: string
  date?: string
  /** Text with which excerpts begin. */
  summary: string
  /** Other names, for which it is the first result. */
  aliases?: readonly string[]
  /** Who maintains it, as a sentence, which replaces the excerpt when somebody asks for it. */
  maintainers?: string
  /** Words that find the page but are in no excerpt, in addition to its filters' values. */
  keywords?: readonly string[]
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  /** The document whose text is searched, as a path below the content folder. */
  file?: string
}

/** A file of the search index; `name` is a path below the index's folder. */
export type SearchFile = { name: string; bytes: Uint8Array }

/** Files of Pagefind that a browser asks for. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

/** Gives what `make` makes, or the result cached for the same records. */
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
    // One index at a time, since Pagefind works in one process, which is ended afterwards. Ignores
    // the failure of an earlier index.
    const next = last.catch(() => undefined).then(() => make(read).finally(close))
    last = next
    return next
  })
}

async function make(read: readonly CustomRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  // Records are added in order, since Pagefind numbers pages as they come.
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

/** Replaces the hash of Pagefind's list of parts, which has no long life in caches. */
function withFixedName({ path: name, content: bytes }: { path: string; content: Uint8Array }) {
  if (name.endsWith('.pf_meta')) return { name: metaName, bytes }
  if (name !== 'pagefind-entry.json') return { name, bytes }
  const entry = Buffer.from(bytes).toString()
  return { name, bytes: Buffer.from(entry.replace(/(?<="hash":")[^"]+/, 'en')) }
}

type CustomRecord = ReturnType<typeof customRecord>

/**
 * A record for Pagefind, which takes excerpts from `content` alone, and searches `meta` as well.
 */
function customRecord(record: SearchRecord, { prose, code }: PlainText) {
  const { group, address: url, title, date = '', summary, filters = {} } = record
  const { aliases = [], keywords = [], maintainers = '' } = record
  // Pagefind makes no record without any content.
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
  // Finds exact names, which score no higher than 'falco-operator' does for 'falco'.
  const name = aliases.length > 0 ? [title, ...aliases].map(letters) : []
  return { url, language: 'en', content, meta, filters: { group: [group], name, ...filters } }
}

/** Names such as 'falcosidekick' as two words, so that 'Falco sidekick' finds them. */
function inTwoWords(text: string) {
  return [...new Set(fold(text).match(/\bfalco\p{L}{3,}/gu))].map((name) =>
    name.replace('falco', 'falco '),
  )
}

/**
 * Lengths of words that corrections come from: shorter words resemble too many others, and nobody
 * types longer ones.
 */
const listed = /^.{3,25}$/

const maxWords = 20_000

/**
 * What a mistyped word could have meant (client/search/spelling.ts): a line for each number of uses,
 * highest first, with the words that have it. Parts of names such as 'openEvent' are words, too.
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

/** Words in a part of a text between spaces; remembered, since texts repeat most of them. */
function wordsOf(part: string): readonly string[] {
  const known = knownWords.get(part)
  if (known) return known
  const pieces = part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = fold(`${part} ${pieces}`).match(/[\p{L}\p{N}]+/gu) ?? []
  knownWords.set(part, words)
  return words
}
