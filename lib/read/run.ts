import fs from 'node:fs/promises'
import path from 'node:path'
import { writeClientScripts } from '#build/bundle-client.ts'
import { writeAddresses } from '#build/finish/listed.ts'
import { decode } from '#lib/check/bytes/decode.ts'
import { type AcceptedFile, createCheck, type Tell } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import { type Entry, readEntries, toEntry, writeIndex } from '#lib/content/content-index.ts'
import { dataVersion } from '#lib/store/code-version.ts'
import { createContentlayer } from './contentlayer.ts'
import { fingerprint } from './fingerprint.ts'
import { openKnown } from './known.ts'
import { lastGoodEntries } from './last-good.ts'
import { createPool } from './reader/pool.ts'
import type { RunStep } from './steps.ts'
import { createTexts } from './texts.ts'

/** What a run found: findings, and the paths of the documents without an error, which pages are made of. */
export type RunResult = { findings: Finding[]; documents: string[] }

type Options = {
  strict: boolean
  /** Called as a step goes on. */
  tell?: (...step: [...Parameters<Tell>, what: string]) => void
  runStep?: RunStep
}

/**
 * From a content folder to the data that pages read: check, Contentlayer, index. Documents that an earlier run has met,
 * in this process or another, are not read again.
 * With `strict`, an error in any file ends the run before Contentlayer begins; without, the others go on, and
 * a file that had none in an earlier run is shown as it was then.
 */
export async function createPipeline(
  contentDir: string,
  stateDir: string,
  { strict, tell, runStep = (_, work) => work() }: Options,
): Promise<() => Promise<RunResult>> {
  const version = await dataVersion()
  const textsDir = path.join(stateDir, 'texts', version)
  const texts = createTexts(textsDir)
  const { known, save } = await openKnown(stateDir, version)
  const each = createPool({
    // The process decodes the same bytes.
    onHtml: ({ bytes }, html) => texts.keep(decode(bytes, () => undefined) ?? '', html),
  })
  const check = createCheck({ known, each })
  const readDocuments = createContentlayer({ stateDir, textsDir, version })
  let entries = await readEntries(stateDir, version)
  let isFirst = true

  /** Documents that no run has read; at first also those whose text is not there any more. */
  async function unread(accepted: readonly AcceptedFile[]): Promise<AcceptedFile[]> {
    const found: AcceptedFile[] = []
    for (const file of accepted) {
      const entry = entries.get(file.key)
      const hasText = !isFirst || (await texts.has(file.text))
      if (!entry || ('bodyFile' in entry && !hasText)) found.push(file)
    }
    return found
  }

  return async function run(): Promise<RunResult> {
    // Taken first: a file that changes while we read gives a fingerprint that no longer matches, and a new run.
    const source = fingerprint(contentDir)
    const { findings, accepted, files, addresses } = await runStep('check', () =>
      check(contentDir, { tell: (done, total) => tell?.(done, total, 'documents checked') }),
    )
    const result = { findings, documents: accepted.map(({ path: file }) => file) }
    await fs.mkdir(stateDir, { recursive: true })
    if (strict && findings.some(({ severity }) => severity === 'error')) {
      await save()
      return result
    }
    if (isFirst) await writeClientScripts(stateDir, strict ? 'site' : 'development')

    const isNew = await unread(accepted)
    const documents = await runStep('contentlayer', () =>
      readDocuments(isNew, (done, total) => tell?.(done, total, 'documents read')),
    )
    const documentAt = new Map(documents.map((document) => [document._id, document]))
    const all = new Map(entries)
    for (const { path: file, key, text } of isNew) {
      const document = documentAt.get(file)
      if (document) all.set(key, toEntry(document, path.relative(stateDir, texts.fileOf(text))))
    }
    const good = new Map<string, Entry>()
    for (const { key } of accepted) {
      const entry = all.get(key)
      if (entry) good.set(key, entry)
    }
    // None in a strict run, which an error has ended by now.
    const lastGood = lastGoodEntries(findings, entries, good)
    entries = new Map([...good, ...lastGood])
    const head = {
      version,
      contentDir,
      source,
      findings,
      files,
      lastGood: [...lastGood.values()].map(({ file }) => file),
    }
    await writeAddresses(stateDir, addresses)
    await writeIndex(stateDir, entries, head)
    await save()
    // Later in this process, a page that is being rendered may still read what an earlier run knew. Nobody has asked for
    // the texts of documents that have an error now.
    if (isFirst && lastGood.size === 0) await texts.dropUnused()
    isFirst = false
    return result
  }
}
