import path from 'node:path'
import { tags } from '#lib/content/posts.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { groupBy } from '#lib/group-by.ts'
import { makeIndex, type SearchFile, type SearchRecord } from '#lib/search/make-index.ts'
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
  const textOf = async ({ file }: SearchRecord) =>
    plainText(file === undefined ? '' : await htmlOf(file))
  const code = codeVersion(['lib/search', 'lib/text'])
  const files = await makeIndex(await searchRecords(), textOf, (records, make) =>
    cache.get(keyOf(code, records), make),
  )
  await cache.dropUnused()
  const { suggest } = await clientScripts()
  const list = JSON.stringify(await suggestions())
  const script = { name: 'suggest.js', bytes: Buffer.from(`const suggestions=${list}\n${suggest}`) }
  return [...files, script]
})

export async function searchFile(address: string) {
  return (await searchFiles()).find(({ name }) => routes.searchData(name) === address)?.bytes
}

/** The kinds of suggestions, in the order in which client/suggest.ts shows them. */
const suggested = ['Projects', 'People', 'Pages', 'Tags', 'Releases', 'Posts']

async function suggestions() {
  const named = (await tags()).map(({ name, path }) => ({
    group: 'Tags',
    title: name,
    address: path,
  }))
  const all = groupBy([...(await searchRecords()), ...named], ({ group }) => group)
  return suggested.flatMap((kind) =>
    (all.get(kind) ?? []).map(({ title, address }) => ({
      title,
      kind,
      address: address.startsWith('/') ? href(address) : address,
    })),
  )
}
