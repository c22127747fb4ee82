import { htmlOf, memoiseByIndex } from '#lib/content/read-index.ts'
import type { SearchFile, SearchRecord } from '#lib/search/make-index.ts'
import { makeIndex } from '#lib/search/make-index.ts'
import { type PlainText, plainText } from '#lib/search/plain-text.ts'
import { searchRecords } from './records.ts'

async function shownText({ file }: SearchRecord): Promise<PlainText> {
  return plainText(file === undefined ? '' : await htmlOf(file))
}

/** The index that browsers search, made when it is first asked for, and anew when content has changed. */
export const searchFiles = memoiseByIndex(
  async (): Promise<SearchFile[]> => makeIndex(await searchRecords(), shownText),
)

/** A file of the index by its path below /search/data/; undefined where there is none. */
export async function searchFile(path: string): Promise<Uint8Array | undefined> {
  return (await searchFiles()).find(({ name }) => name === path)?.bytes
}
