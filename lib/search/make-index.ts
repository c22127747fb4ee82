import { close, createIndex } from 'pagefind'
import type { SearchFile, SearchRecord } from './record.ts'
import { shorten } from './shorten.ts'
import { wordLists } from './word-lists.ts'

/** Of what Pagefind makes, what a browser asks for: its own pages, styles and worker are left out. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

/**
 * Characters of all texts together that stand in an index as they are: of each of 10,000 the first 1,000. With more, a query
 * for a word that all of them have would load more than 300 kB (docs/decisions/0011-search.md).
 */
const mostCharacters = 10_000_000

/** Records that are on their way to Pagefind's process at once. */
const atOnce = 100

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes the index that browsers search: Pagefind's files, and lists of words for the mistyped. One at a time, since
 * Pagefind works in one process, which is ended afterwards.
 * @param textOf gives the text of a record beyond its summary
 * @throws Error where Pagefind has no program for this machine, or refuses a record
 */
export function makeIndex(
  records: readonly SearchRecord[],
  textOf: (record: SearchRecord) => Promise<string>,
): Promise<SearchFile[]> {
  const next = last.catch(() => undefined).then(() => make(records, textOf))
  last = next
  return next
}

async function make(
  records: readonly SearchRecord[],
  textOf: (record: SearchRecord) => Promise<string>,
): Promise<SearchFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
    const texts: string[] = []
    const most = Math.floor(mostCharacters / records.length)
    for (let at = 0; at < records.length; at += atOnce) {
      const some = records.slice(at, at + atOnce)
      const read = await Promise.all(some.map(textOf))
      // In the order of the records, however long each text took: Pagefind numbers pages as they come.
      await Promise.all(
        some.map(async ({ group, address, title, date = '', summary, filters }, place) => {
          const text = shorten(read[place] ?? '', most)
          // Tags and who wrote it are filters, which words of a query do not look into.
          const content = [summary, text, [...filters.tag, ...filters.author].join(', ')].filter(Boolean).join(' ')
          texts.push(`${title} ${content}`)
          const { errors } = await index.addCustomRecord({
            url: address,
            // Without any text there is no record.
            content: content || title,
            language: 'en',
            meta: { title, group, date },
            filters: { group: [group], ...filled(filters) },
          })
          if (errors.length > 0) throw new Error(`${address} cannot be searched: ${errors.join(', ')}`)
        }),
      )
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
    return [
      ...files.filter(({ path }) => used.test(path)).map(({ path: name, content: bytes }) => ({ name, bytes })),
      ...[...wordLists(texts)].map(([length, words]) => ({
        name: `words/${length}.txt`,
        bytes: Buffer.from(words.join('\n')),
      })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1))
  } finally {
    await close()
  }
}

function filled(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (values.length > 0 ? [[name, [...values]]] : [])),
  )
}
