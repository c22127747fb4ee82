import { close, createIndex } from 'pagefind'
import { fold } from '#lib/text/fold.ts'
import type { PlainText } from './plain-text.ts'
import type { SearchFile, SearchRecord } from './record.ts'
import { wordList } from './word-list.ts'

/** Of what Pagefind makes, what a browser asks for: its own pages, styles and worker are left out. */
const used = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.en\.pagefind)$/

/** Records that are sent to Pagefind's process at once. */
const batchSize = 100

type TextOf = (record: SearchRecord) => Promise<PlainText>

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes the index that browsers search: Pagefind's files, and a list of words to correct mistyped ones. One index at a time,
 * since Pagefind works in one process, which is ended afterwards.
 * @param textOf gives the text of a record beyond its summary
 * @throws Error where Pagefind has no program for this machine, or refuses a record
 */
export function makeIndex(records: readonly SearchRecord[], textOf: TextOf): Promise<SearchFile[]> {
  const next = last.catch(() => undefined).then(() => make(records, textOf))
  last = next
  return next
}

async function make(records: readonly SearchRecord[], textOf: TextOf): Promise<SearchFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
    const texts: string[] = []
    for (let at = 0; at < records.length; at += batchSize) {
      const batch = records.slice(at, at + batchSize)
      const read = await Promise.all(batch.map(textOf))
      // In the order of the records, however long each text took: Pagefind numbers pages as they come.
      await Promise.all(
        batch.map(async (record, place) => {
          const { group, address, title, date = '', summary, keywords = [], filters = {} } = record
          const { prose, code } = read[place] ?? { prose: '', code: '' }
          // Without any content Pagefind makes no record.
          const content = (prose.startsWith(summary) ? prose : `${summary} ${prose}`.trim()) || title
          // Excerpts are taken from the content alone; what none should show is metadata, which is searched as well.
          const names = [...keywords, ...(filters.tag ?? []), ...(filters.author ?? []), ...inTwoWords(content)]
            .filter(Boolean)
            .join(', ')
          const alias = inTwoWords(title).join(', ')
          texts.push([title, alias, content, names, code].join(' '))
          const { errors } = await index.addCustomRecord({
            url: address,
            content,
            language: 'en',
            meta: { title, alias, date, names, code },
            filters: { group: [group], ...filters },
          })
          if (errors.length > 0) throw new Error(`${address} cannot be searched: ${errors.join(', ')}`)
        }),
      )
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
    return [
      ...files.filter(({ path }) => used.test(path)).map(({ path: name, content: bytes }) => ({ name, bytes })),
      { name: 'words.txt', bytes: Buffer.from(wordList(texts).join('\n')) },
    ].sort((a, b) => (a.name < b.name ? -1 : 1))
  } finally {
    await close()
  }
}

/** Names such as 'falcosidekick' as two words, so that 'Falco sidekick' finds them. */
function inTwoWords(text: string): string[] {
  return [...new Set(fold(text).match(/\bfalco\p{L}{3,}/gu))].map((name) => name.replace('falco', 'falco '))
}
