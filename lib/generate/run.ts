import fs from 'node:fs/promises'
import path from 'node:path'
import type { OnRead } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { WaitingPost } from '#lib/check/waiting.ts'
import { type ContentState, entriesOf, readIndex, stateFile } from '#lib/content/content-index.ts'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { generate } from './generate.ts'
import { createRememberedCheck } from './remembered-check.ts'

/** What a run found: findings, the paths of the documents without an error, and the posts that are scheduled or drafts. */
export type RunResult = { findings: Finding[]; documents: string[]; waiting: WaitingPost[] }

/** A run of Contentlayer: the fingerprint of content before it began, and what it says where it fails, or nothing. */
export type Contentlayer = { source: string; failure: Promise<string> }

type Options = {
  /** An error in any file ends the run before there is data. Else the others go on, and that file is shown as it last was. */
  strict: boolean
  /** Called as documents are read. */
  tell?: OnRead
  /** Folder that Contentlayer's own, `.contentlayer`, is in; the data folder where this is left out. */
  contentlayerIn?: string
  /** Contentlayer where it runs in another process, beside the check. */
  contentlayer?: Contentlayer
}

/**
 * Makes the function that turns a content folder into the data that pages read: the check, and Contentlayer. That comes
 * after it, or beside it where an error ends the run in any case.
 */
export function createPipeline(
  contentDir: string,
  dataDir: string,
  { strict, tell, contentlayerIn = dataDir, contentlayer }: Options,
): () => Promise<RunResult> {
  const remembered = createRememberedCheck(dataDir, strict)
  const generatedDir = path.join(contentlayerIn, '.contentlayer/generated')

  return async function run(): Promise<RunResult> {
    // Taken first: a file that changes while we read gives a fingerprint that no longer matches, and a new run.
    const source = contentlayer?.source ?? fingerprint(contentDir)
    // The one time of a build: its processes and its check agree on what is due.
    const now = new Date()
    const check = await remembered
    const { findings, accepted, files, addresses, waiting } = await check(contentDir, { now, tell })
    const result = { findings, documents: accepted, waiting }
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    await fs.mkdir(dataDir, { recursive: true })
    const failure = await contentlayer?.failure
    if (strict && failed.size > 0) return result
    if (failure) throw new Error(failure)
    const lastGood = strict ? [] : await lastGoodDocuments(dataDir, failed)
    if (!contentlayer) await generate(contentDir, contentlayerIn, [...failed])
    const version = `${source.slice(0, 16)} ${now.getTime()}`
    const rest = { now: now.getTime(), contentDir, generatedDir, findings, files, addresses, lastGood }
    await writeWhole(stateFile(dataDir), JSON.stringify({ version, source, ...rest } satisfies ContentState))
    const made = new Set(entriesOf(await readIndex(dataDir)).map(({ file }) => file))
    const refused = accepted.filter((file) => !made.has(file))
    if (refused.length > 0)
      throw new Error(`Contentlayer left out ${refused.join(', ')}, as it says above, though the check found no error`)
    return result
  }
}

/** Documents whose file has an error now, as they were shown before; so a page does not vanish while its file is edited. */
async function lastGoodDocuments(dataDir: string, failed: ReadonlySet<string>): Promise<ContentState['lastGood']> {
  const before = failed.size > 0 ? await readIndex(dataDir).catch(() => undefined) : undefined
  if (!before) return []
  const failing = entriesOf(before).filter(({ file }) => failed.has(file))
  return failing.map((entry) => ({ entry, body: before.bodies.get(entry.file) }))
}
