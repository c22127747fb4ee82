import fs from 'node:fs/promises'
import { cache } from 'react'
import { dataDir } from '#lib/site/env.ts'
import { type Body, type ContentIndex, readIndex, stateFile } from './content-index.ts'
import { fingerprint } from './fingerprint.ts'

const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

/** How long a request in development waits for data as new as the files. */
const timeoutMs = 15_000

let loaded: { mark: string; index: ContentIndex } | undefined

async function read(): Promise<ContentIndex> {
  const { mtimeNs, ino } = await fs.stat(stateFile(dataDir()), { bigint: true })
  const mark = `${dataDir()}|${mtimeNs}|${ino}`
  if (loaded?.mark !== mark) loaded = { mark, index: await readIndex(dataDir()) }
  else if (isDevelopment()) loaded.index = withDuePosts(loaded.index, Date.now())
  return loaded.index
}

/** Another object where a post has fallen due since, so that queries are answered anew. */
function withDuePosts(index: ContentIndex, now: number): ContentIndex {
  const isDue = index.posts.some(({ date }) => Date.parse(date) > index.now && Date.parse(date) <= now)
  return isDue ? { ...index, now } : index
}

/** The index of all content, read once a change. In development a request waits for what was saved just before it. */
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

/** Makes a query that is answered once for each state of the data, however many pages ask. */
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

export async function bodyOf(file: string): Promise<Body | undefined> {
  return (await contentIndex()).bodies.get(file)
}

/** The HTML of a file's text, before links are placed; empty where it has none. */
export async function htmlOf(file: string): Promise<string> {
  return (await bodyOf(file))?.html ?? ''
}
