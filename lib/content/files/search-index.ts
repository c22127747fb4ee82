import path from 'node:path'
import { close, createIndex } from 'pagefind'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { dataDir } from '#lib/site/env.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { codeVersion } from '#lib/store/folders.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { answerKey } from '#lib/text/search-words.ts'
import { type SearchRecord, searchRecords } from './search-records.ts'

/** A build makes the index again only if a record or its text changes. */
export const searchFiles = cachedQuery(async () => {
  const cache = openCache<SearchFile[]>(path.join(dataDir(), 'search'))
  const records = await searchRecords()
  const key = keyOf(codeVersion(['lib/content/files/search-index.ts', 'lib/text']), records)
  const files = await cache.get(key, () => makeIndex(records))
  await cache.dropUnused()
  const answers = Buffer.from(JSON.stringify(await pagesByWords()))
  return [...files, { name: 'answers.json', bytes: answers }]
})

export async function searchFile(address: string) {
  return (await searchFiles()).find(({ name }) => routes.searchData(name) === address)?.bytes
}

/** The page that content/search.yaml names for certain words, by these words. */
async function pagesByWords() {
  const records = new Map((await searchRecords()).map((record) => [record.address, record]))
  const { search } = await contentIndex()
  const answers = search
    .flatMap(({ answers }) => answers)
    .flatMap(({ to, words }) => {
      const record = records.get(to)
      if (!record) return []
      const { title, kind, summary } = record
      const url = to.startsWith('/') ? href(to) : to
      const page = { url, excerpt: summary, meta: { title, kind, date: '' } }
      return words.map((phrase) => [answerKey(phrase), page])
    })
  return Object.fromEntries(answers)
}

type SearchFile = { name: string; bytes: Uint8Array }

/** Pagefind's files that a browser loads. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes Pagefind's index.
 * @throws Error if Pagefind has no program for this machine, or refuses a record
 */
export function makeIndex(records: readonly SearchRecord[]): Promise<SearchFile[]> {
  // Make one index at a time, since `close` ends the process that all indexes share.
  const next = last.catch(() => undefined).then(() => make(records).finally(close))
  last = next
  return next
}

async function make(records: readonly SearchRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  // Pagefind numbers records in the order in which they are added.
  const added = await Promise.all(
    records.map((record) => index.addCustomRecord(forPagefind(record))),
  )
  const { files, errors: failed } = await index.getFiles()
  const refused = added.flatMap(({ errors }, at) =>
    errors.map((error) => `${records[at]?.address}: ${error}`),
  )
  const problems = [...refused, ...failed]
  if (problems.length > 0) throw new Error(`Pagefind made no index: ${problems.join(', ')}`)
  return files
    .filter(({ path }) => used.test(path))
    .map(({ path: name, content: bytes }) => ({ name, bytes }))
    .sort((a, b) => byCodeUnit(a.name, b.name))
}

/** Pagefind searches `meta`, but takes excerpts only from `content`. */
function forPagefind(record: SearchRecord) {
  const { kind, address: url, title, date = '', summary, filters = {}, text = {} } = record
  const { aliases = [], keywords = [] } = record
  const { tag = [], author = [] } = filters
  const { prose = '', code = '' } = text
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
