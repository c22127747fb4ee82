import fs from 'node:fs/promises'
import path from 'node:path'
import { type AcceptedDocument, createCheck, type OnRead } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { ReadDocument } from '#lib/check/read-one.ts'
import type { WaitingPost } from '#lib/check/waiting.ts'
import { type ContentlayerDocument, type Entry, readEntries, toEntry, writeIndex } from '#lib/content/content-index.ts'
import { dataCode, versionOf } from '#lib/store/code-version.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { writeAddresses } from './address-file.ts'
import { cachedReading } from './cached-reading.ts'
import { fingerprint } from './fingerprint.ts'
import { lastGoodEntries } from './last-good.ts'
import { createPool } from './reader/pool.ts'

/** What a run found: findings, the paths of the documents without an error, which pages are made of, and posts that wait. */
export type RunResult = { findings: Finding[]; documents: string[]; waiting: WaitingPost[] }

/** Of the code that this process has loaded, whatever becomes of its files. */
let version: Promise<string> | undefined

type Options = {
  strict: boolean
  /** Called as documents are read. */
  tell?: OnRead
}

/**
 * From a content folder to the data that pages read. Documents that an earlier run has read, in this process or another,
 * are not read again. With `strict`, an error in any file ends the run before there is data; without, the others go on,
 * and a file that had none in an earlier run is shown as it was then.
 */
export async function createPipeline(
  contentDir: string,
  stateDir: string,
  { strict, tell }: Options,
): Promise<() => Promise<RunResult>> {
  version ??= versionOf(dataCode)
  const madeBy = await version
  const cache = openCache<ReadDocument>(path.join(stateDir, 'documents'))
  const keyIn = (key: string) => keyOf(madeBy, key)
  const check = createCheck({ each: cachedReading(createPool({ isMade: true }), cache, keyIn) })
  let entries = await readEntries(stateDir, madeBy)
  let isFirst = true

  const entryOf = ({ key, made }: AcceptedDocument): Entry | undefined =>
    made && toEntry(made.document as ContentlayerDocument, path.relative(stateDir, cache.fileOf(keyIn(key))))

  return async function run(): Promise<RunResult> {
    // Taken first: a file that changes while we read gives a fingerprint that no longer matches, and a new run.
    const source = fingerprint(contentDir)
    // The one time of a build: its processes and its check agree on what is due.
    const now = new Date()
    const { findings, accepted, files, addresses, waiting } = await check(contentDir, { now, tell })
    const result = { findings, documents: accepted.map(({ path: file }) => file), waiting }
    await fs.mkdir(stateDir, { recursive: true })
    if (strict && findings.some(({ severity }) => severity === 'error')) return result
    const good = new Map<string, Entry>()
    for (const document of accepted) {
      const entry = entryOf(document)
      if (entry) good.set(document.key, entry)
    }
    // None in a strict run, which an error has ended by now.
    const lastGood = lastGoodEntries(findings, entries, good)
    entries = new Map([...good, ...lastGood])
    const head = {
      version: madeBy,
      contentDir,
      source,
      now: now.getTime(),
      findings,
      files,
      lastGood: [...lastGood.values()].map(({ file }) => file),
    }
    await writeAddresses(stateDir, addresses)
    await writeIndex(stateDir, entries, head)
    // Later in this process, a page that is being rendered may still read what an earlier run knew. Nobody has asked for
    // the texts of documents that have an error now.
    if (isFirst && lastGood.size === 0) await cache.dropUnused()
    isFirst = false
    return result
  }
}
