import path from 'node:path'
import { cachedQuery, contentIndex, htmlOf } from '#lib/content/read-index.ts'
import { customRecord, makeIndex, type SearchFile } from '#lib/search/make-index.ts'
import { plainText } from '#lib/search/plain-text.ts'
import { dataDir } from '#lib/site/env.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { codeVersion } from '#lib/store/folders.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { answerKey } from '#lib/text/search-words.ts'
import { searchRecords } from './search-records.ts'

/** A build makes the index again only if a record or its text changes. */
export const searchFiles = cachedQuery(async () => {
  const cache = openCache<SearchFile[]>(path.join(dataDir(), 'search'))
  const all = (await searchRecords()).map(async (record) => {
    const { file, code = '' } = record
    return customRecord(record, file ? plainText(await htmlOf(file)) : { prose: '', code })
  })
  const records = await Promise.all(all)
  const key = keyOf(codeVersion(['lib/search', 'lib/text']), records)
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
