import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import makeSource from '#contentlayer.config.ts'
import type { OnRead } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { WaitingPost } from '#lib/check/waiting.ts'
import { type ContentState, entriesOf, readIndex, stateFile } from '#lib/content/content-index.ts'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { createRememberedCheck } from './remembered-check.ts'

/** What a run found: findings, the paths of the documents without an error, and the posts that are scheduled or drafts. */
export type RunResult = { findings: Finding[]; documents: string[]; waiting: WaitingPost[] }

type Options = {
  /** An error in any file ends the run before there is data. Else the others go on, and that file is shown as it last was. */
  strict: boolean
  /** Called as documents are read. */
  tell?: OnRead
  /** Folder that Contentlayer's own, `.contentlayer`, is in; the data folder where this is left out. */
  contentlayerIn?: string
}

/** What makes documents, beside the libraries. */
const code = ['contentlayer.config.ts', 'schema', 'lib/markdown', 'lib/text']

/** Makes the function that turns a content folder into the data that pages read: the check first, then Contentlayer. */
export function createPipeline(
  contentDir: string,
  dataDir: string,
  { strict, tell, contentlayerIn = dataDir }: Options,
): () => Promise<RunResult> {
  const remembered = createRememberedCheck(dataDir, strict)
  const generatedDir = path.join(contentlayerIn, '.contentlayer/generated')

  return async function run(): Promise<RunResult> {
    // Taken first: a file that changes while we read gives a fingerprint that no longer matches, and a new run.
    const source = fingerprint(contentDir)
    // The one time of a build: its processes and its check agree on what is due.
    const now = new Date()
    const check = await remembered
    const { findings, accepted, files, addresses, waiting } = await check(contentDir, { now, tell })
    const result = { findings, documents: accepted, waiting }
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    await fs.mkdir(dataDir, { recursive: true })
    if (strict && failed.size > 0) return result
    const lastGood = strict ? [] : await lastGoodDocuments(dataDir, failed)
    await generate(contentDir, contentlayerIn, [...failed])
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

/** Runs Contentlayer's own build with our configuration. Where it fails, it says why and ends the process. */
async function generate(contentDir: string, into: string, leftOut: readonly string[]): Promise<void> {
  const given = { contentDirPath: contentDir, contentDirExclude: leftOut.map(escapeGlob) }
  const source = await makeSource(JSON.stringify(given))
  // Names Contentlayer's cache: a change of our code or of libraries starts a new one.
  const config = { source, esbuildHash: await codeVersion(code), filePath: path.resolve('contentlayer.config.ts') }
  // A run that was killed may have left half a cache, on which Contentlayer ends.
  const mark = path.join(into, '.contentlayer/unfinished')
  if (existsSync(mark)) await fs.rm(path.dirname(mark), { recursive: true })
  await writeWhole(mark, '')
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: into as never })(
    generateDotpkg({ config: config as never, verbose: false }),
  )
  await fs.rm(mark)
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!+@|,]/g, '\\$&')
