import fs from 'node:fs/promises'
import { cache } from 'react'
import { dataDir } from '#lib/site/env.ts'
import { type Body, type ContentIndex, readIndex, stateFile } from './content-index.ts'
import { fingerprint } from './fingerprint.ts'

/** Asked for each time, so that no module needs to be loaded again for the other mode. */
const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

/** How long a request waits for the data of a file that was saved just before it. */
const timeoutMs = 15_000

let loaded: { mark: string; index: ContentIndex } | undefined

async function read(): Promise<ContentIndex> {
  const { mtimeNs, ino } = await fs.stat(stateFile(dataDir()), { bigint: true })
  const mark = `${dataDir()}|${mtimeNs}|${ino}`
  if (loaded?.mark !== mark) loaded = { mark, index: await readIndex(dataDir()) }
  else if (isDevelopment()) loaded.index = withDuePosts(loaded.index, Date.now())
  return loaded.index
}

/** The index at a later time: another one where a post has fallen due since, so that queries are answered anew. */
function withDuePosts(index: ContentIndex, now: number): ContentIndex {
  const isDue = index.posts.some(({ date }) => Date.parse(date) > index.now && Date.parse(date) <= now)
  return isDue ? { ...index, now } : index
}

/**
 * The index of all content, read once a change. In development a request waits until the data is as new as the
 * files, so that a post that was saved a moment ago is there on its first request.
 */
export const contentIndex = cache(async (): Promise<ContentIndex> => {
  const file = stateFile(dataDir())
  const deadline = Date.now() + (isDevelopment() ? timeoutMs : 0)
  for (;;) {
    const isLate = Date.now() >= deadline
    try {
      const index = await read()
      if (isLate || index.source === fingerprint(index.contentDir)) return index
    } catch (cause) {
      // In development they may just be written again.
      if (isLate) throw new Error(`${file} or the documents beside it cannot be read; start the site again`, { cause })
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
})

/**
 * Makes a query whose answer is worked out once for each state of the data, however many pages ask: what costs each
 * page a look at every post makes a site of 10,000 posts cost a hundred times one of 1,000.
 */
export function memoiseByIndex<Answer>(query: () => Promise<Answer>): () => Promise<Answer> {
  const answers = new WeakMap<ContentIndex, Promise<Answer>>()
  return async () => {
    const index = await contentIndex()
    const cached = answers.get(index)
    if (cached) return cached
    const answer = query()
    answers.set(index, answer)
    answer.catch(() => answers.delete(index))
    return answer
  }
}

/** The text of a document; undefined where the file holds none. */
export async function bodyOf(file: string): Promise<Body | undefined> {
  return (await contentIndex()).bodies.get(file)
}

/** The HTML of the text that a file holds, before links are placed; empty where it holds none. */
export async function htmlOf(file: string): Promise<string> {
  return (await bodyOf(file))?.html ?? ''
}
