import fs from 'node:fs/promises'
import path from 'node:path'
// Importing it ties every page to the data: when the runner writes a new stamp, Next renders again.
import { stamp } from 'content-stamp'
import { cache } from 'react'
import type { ReadDocument } from '#lib/check/read-one.ts'
import { fingerprint } from '#lib/read/fingerprint.ts'
import { readEntry } from '#lib/store/store.ts'
import { type ContentIndex, indexFile, readIndex } from './content-index.ts'

/** Asked for each time, so that no module needs to be loaded again for the other mode. */
const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

/** How long a request waits for the data of a file that was saved just before it, in milliseconds. */
const patience = 15_000

/** Where the generated data is. */
export function dataDir(): string {
  const dir = process.env.SITE_DATA_DIR
  if (!dir) throw new Error('SITE_DATA_DIR is not set: start the site with next dev or next build')
  return dir
}

let loaded: { version: string; index: ContentIndex } | undefined

async function read(): Promise<ContentIndex> {
  const { mtimeNs, ino } = await fs.stat(indexFile(dataDir()), { bigint: true })
  const version = `${stamp}|${mtimeNs}|${ino}`
  if (loaded?.version !== version) loaded = { version, index: await readIndex(dataDir()) }
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
  let index = await read()
  if (!isDevelopment()) return index
  const deadline = Date.now() + patience
  let files = fingerprint(index.contentDir)
  while (index.source !== files && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const next = await read()
    // What it was made from may be newer than what was looked at.
    if (next !== index) files = fingerprint(next.contentDir)
    index = next
  }
  return index
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

/** The HTML of a document's text, as the Markdown pipeline wrote it. */
export async function bodyOf({ bodyFile }: { bodyFile: string }): Promise<string> {
  const file = path.join(dataDir(), bodyFile)
  const html = (await readEntry<ReadDocument>(file))?.made?.html
  if (html === undefined) throw new Error(`${file} is missing or damaged; start the site or its build again`)
  return html
}
