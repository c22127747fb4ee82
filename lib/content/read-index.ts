import fs from 'node:fs/promises'
import { cache } from 'react'
import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { type ContentIndex, readIndex, stateFile } from './content-index.ts'

/** How long a request in development waits for data that includes the latest saved file. */
const timeoutMs = 15_000

let loaded: { mark: string; index: ContentIndex } | undefined

async function read() {
  // build/start.ts sets SITE_VERSION in builds, in which data does not change.
  if (loaded && process.env.SITE_VERSION) return loaded.index
  const { mtimeNs, ino } = await fs.stat(stateFile(dataDir()), { bigint: true })
  const mark = `${dataDir()}|${mtimeNs}|${ino}`
  if (loaded?.mark !== mark) loaded = { mark, index: await readIndex(dataDir()) }
  return loaded.index
}

/**
 * All content, cached until it changes. In development a request waits until saved files are read.
 */
export const contentIndex = cache(async () => {
  const file = stateFile(dataDir())
  const deadline = Date.now() + (isDevelopment() ? timeoutMs : 0)
  for (;;) {
    const isLate = Date.now() >= deadline
    try {
      const index = await read()
      if (isLate || index.source === fingerprint(index.contentDir)) return index
    } catch (cause) {
      // Read again: in development another process may be writing the data.
      if (isLate)
        throw new Error(
          `${file} or the documents next to it cannot be read; start the site again`,
          {
            cause,
          },
        )
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
})

/** Caches the result of a query until content changes. */
export function cachedQuery<Answer>(query: () => Promise<Answer>): () => Promise<Answer> {
  const answers = new WeakMap<ContentIndex, Promise<Answer>>()
  return async () => {
    const index = await contentIndex()
    const answer = answers.get(index) ?? query()
    answers.set(index, answer)
    answer.catch(() => answers.delete(index))
    return answer
  }
}

/** Makes a query whose result is a function: it finds an item by one of its keys, in any case. */
export function cachedFinder<Item>(
  list: () => Promise<readonly Item[]>,
  keysOf: (item: Item) => readonly string[],
) {
  return cachedQuery(async () => {
    const byKey = new Map<string, Item>()
    for (const item of await list())
      for (const key of keysOf(item)) byKey.set(key.toLowerCase(), item)
    return (key: string) => byKey.get(key.toLowerCase())
  })
}

/** HTML of a document's text, with links as written; empty for a document without a text. */
export async function htmlOf(file: string) {
  return (await contentIndex()).bodies.get(file)?.html ?? ''
}
