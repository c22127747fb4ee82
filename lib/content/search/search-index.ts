import path from 'node:path'
import { bodyOf, dataDir, memoiseByIndex } from '#lib/content/read-index.ts'
import { makeIndex } from '#lib/search/make-index.ts'
import { type PlainText, plainText } from '#lib/search/plain-text.ts'
import type { SearchFile, SearchRecord } from '#lib/search/record.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { searchRecords } from './records.ts'

async function shownText({ bodyFile }: SearchRecord): Promise<PlainText> {
  return plainText(bodyFile === undefined ? '' : await bodyOf({ bodyFile }))
}

/** The index that browsers search, made when it is first asked for, and anew when content has changed. */
export const searchFiles = memoiseByIndex(
  async (): Promise<SearchFile[]> => makeIndex(await searchRecords(), shownText),
)

/**
 * The same for a build: cached while nothing changed that search finds.
 * @param version stands for the code that makes it (lib/store/code-version.ts)
 */
export async function cachedSearchFiles(version: string): Promise<SearchFile[]> {
  const cache = openCache<SearchFile[]>(path.join(dataDir(), 'search'))
  // A text is the same while its file has the same name, which is a key (lib/read/run.ts).
  const files = await cache.get(keyOf(version, await searchRecords()), searchFiles)
  await cache.dropUnused()
  return files
}

const byName = memoiseByIndex(async () => new Map((await searchFiles()).map(({ name, bytes }) => [name, bytes])))

/** A file of the index by its path below /search/data/; undefined where there is none. */
export async function searchFile(name: string): Promise<Uint8Array | undefined> {
  return (await byName()).get(name)
}
