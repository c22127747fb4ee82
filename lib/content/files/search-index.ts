import path from 'node:path'
import { tags } from '#lib/content/posts/posts.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { groupBy } from '#lib/group-by.ts'
import { customRecord, makeIndex, type SearchFile } from '#lib/search/make-index.ts'
import { plainText } from '#lib/search/plain-text.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { dataDir } from '#lib/site/env.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
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
  const { suggest } = await clientScripts()
  const list = JSON.stringify(await suggestions())
  const script = { name: 'suggest.js', bytes: Buffer.from(`const suggestions=${list}\n${suggest}`) }
  return [...files, script]
})

export async function searchFile(address: string) {
  return (await searchFiles()).find(({ name }) => routes.searchData(name) === address)?.bytes
}

/** The groups of suggestions; of two that match equally well, the first is shown first. */
const suggested = ['Projects', 'People', 'Pages', 'Tags', 'Releases', 'Upgrades', 'Posts', 'Links']

async function suggestions() {
  const named = (await tags()).map(({ name, path }) => ({
    group: 'Tags',
    title: name,
    address: path,
  }))
  const all = groupBy([...(await searchRecords()), ...named], ({ group }) => group)
  // 'plugins' comes before 'plugin-sdk-go', also if a reader has typed 'plugin'.
  all.get('Projects')?.sort((a, b) => a.title.length - b.title.length)
  return suggested.flatMap((group) =>
    (all.get(group) ?? []).map(({ title, address }) => ({
      title,
      group,
      address: address.startsWith('/') ? href(address) : address,
    })),
  )
}
