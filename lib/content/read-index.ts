import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { cache } from 'react'
import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/folders.ts'
import {
  type ContentIndex,
  type ContentState,
  readIndex,
  readState,
  stateFile,
} from './content-index.ts'

/** How long a request in development waits for the data of a file that was just saved. */
const timeoutMs = 15_000

let loaded: { mark: string; index: ContentIndex } | undefined

async function read() {
  const { mtimeNs, ino } = await fs.stat(stateFile(dataDir()), { bigint: true })
  const mark = `${dataDir()}|${mtimeNs}|${ino}`
  if (loaded?.mark !== mark) loaded = { mark, index: await readIndex(await readState(dataDir())) }
  return loaded.index
}

/** The content of a build; a promise, so that pages that ask at the same time share one read. */
let built: Promise<ContentIndex> | undefined

/** In a build, called by the process that reads the content. */
export function provideIndex(index: ContentIndex) {
  built = Promise.resolve(index)
}

async function readOnceWritten(file: string) {
  while (!existsSync(file)) await sleep(10)
  return readIndex(await readState(dataDir()))
}

/**
 * In development, waits until all saved files are read; in a build, until another process has read
 * them.
 */
export const contentIndex = cache(async () => {
  const file = stateFile(dataDir())
  // Only builds set SITE_VERSION. During a build the data does not change.
  if (process.env.SITE_VERSION !== undefined) {
    built ??= readOnceWritten(file)
    return built
  }
  const deadline = Date.now() + (isDevelopment() ? timeoutMs : 0)
  for (;;) {
    const isLate = Date.now() >= deadline
    try {
      const index = await read()
      if (isLate || index.source === fingerprint(index.contentDir)) return index
    } catch (cause) {
      const { failure }: Partial<ContentState> = await readState(dataDir()).catch(() => ({}))
      const message = `${file} or the documents next to it cannot be read; start the site again`
      // Without a failure, another process may be writing the data, so try again.
      if (isLate || failure) throw new Error(failure ?? message, { cause })
    }
    await sleep(25)
  }
})

/** Makes a query that runs once, and again only after content has changed. */
export function cachedQuery<Result>(query: () => Promise<Result>): () => Promise<Result> {
  const results = new WeakMap<ContentIndex, Promise<Result>>()
  return async () => {
    const index = await contentIndex()
    const result = results.get(index) ?? query()
    results.set(index, result)
    result.catch(() => results.delete(index))
    return result
  }
}

/** A query for a function that finds an item by a key, ignoring case. */
export function cachedFinder<Item>(
  list: () => Promise<readonly Item[]>,
  keyOf: (item: Item) => string,
) {
  return cachedQuery(async () => {
    const byKey = new Map((await list()).map((item) => [keyOf(item).toLowerCase(), item]))
    return (key: string) => byKey.get(key.toLowerCase())
  })
}

/** The HTML of a document's text, before `renderHtml` resolves links. */
export async function htmlOf(file: string) {
  return (await contentIndex()).bodies.get(file)?.html ?? ''
}

/** What pages show only in development. */
export async function developmentState() {
  const { diagnostics, fresh, version, contentDir, failure } = await contentIndex()
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return { diagnostics: [...errors, ...fresh], contentDir, version, failure }
}
