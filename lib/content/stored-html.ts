import { entriesOf } from './content-index.ts'
import { bodyOf, contentIndex, memoiseByIndex } from './read-index.ts'

const entryByFile = memoiseByIndex(async () => {
  return new Map(entriesOf(await contentIndex()).map((entry) => [entry.file, entry]))
})

/** The HTML of the text that a file holds, before links are placed; empty where it holds none. */
export async function htmlOf(file: string): Promise<string> {
  const entry = (await entryByFile()).get(file)
  return entry && 'bodyFile' in entry ? bodyOf(entry) : ''
}

/** ISO date of the post that a file holds; undefined for other documents. */
export async function dateOf(file: string): Promise<string | undefined> {
  const entry = (await entryByFile()).get(file)
  return entry?.type === 'Post' ? entry.date : undefined
}
