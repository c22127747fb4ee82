import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import type { ReadDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { diagnosticLines, shortReport, unpublishedLine } from '#lib/check/report.ts'
import {
  type ContentIndex,
  type ContentState,
  readIndex,
  stateFile,
} from '#lib/content/content-index.ts'
import { readEnv, timeOf } from '#lib/site/env.ts'
import { codeVersion, fingerprint } from '#lib/store/folders.ts'
import { keyOf, openCache, writeWhole } from '#lib/store/store.ts'
import { count } from '#lib/text/message-format.ts'
import { runContentlayer } from './contentlayer.ts'

/** The data has an index unless a build ends because of errors. */
type ReadResult = ContentState & { index?: ContentIndex }

export type Options = {
  /**
   * True in a build, which writes no data if there is an error. False in development, which then
   * leaves the file out.
   */
  strict: boolean
  /** Folder in which Contentlayer makes `.contentlayer`; the data folder by default. */
  contentlayerIn?: string
}

/**
 * Makes a function that turns a content folder into data: it checks all files, and runs
 * Contentlayer on those without an error.
 */
export function createReader(
  contentDir: string,
  dataDir: string,
  { strict, contentlayerIn = dataDir }: Options,
) {
  const code = codeVersion(['contentlayer.config.ts', 'lib', 'schema'])
  const documents = openCache<ReadDocument>(path.join(dataDir, 'checked/documents'))
  const assets = openCache<Asset>(path.join(dataDir, 'checked/assets'))
  const check = createCheck({
    ofDocuments: (key, read) => documents.get(keyOf(code, key), read),
    ofAssets: (key, read) => assets.get(keyOf(code, key), read),
  })
  const generatedDir = path.join(contentlayerIn, '.contentlayer/generated')
  /** The warnings of the first run. */
  let known: Set<string> | undefined
  let last: ContentState | undefined
  const writeState = (state: ContentState) => writeWhole(stateFile(dataDir), JSON.stringify(state))

  // The fingerprint is made before files are read, so a file that changes later causes a new run.
  return async function read(source = fingerprint(contentDir)) {
    // `now` is stored in the data, so that all processes of a build use the same time.
    const now = timeOf(readEnv())
    const version = `${source.slice(0, 16)} ${now.getTime()}`
    try {
      return await generate(source, now, version)
    } catch (error) {
      // In development, pages go on with the last data, and say why it is not new.
      const failure = error instanceof Error ? error.message : String(error)
      if (last) await writeState({ ...last, source, version, failure })
      throw error
    }
  }

  async function generate(source: string, now: Date, version: string): Promise<ReadResult> {
    const { diagnostics, accepted, sources, files, waiting } = await check(contentDir, { now })
    await Promise.all([documents.dropUnused(), assets.dropUnused()])
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
    known ??= new Set(warnings.map(warningKey))
    const fresh = warnings.filter((warning) => !known?.has(warningKey(warning)))
    const state: ContentState = {
      version,
      source,
      now: now.getTime(),
      contentDir,
      generatedDir,
      diagnostics,
      fresh,
      waiting,
      files,
    }
    const refused = diagnostics.flatMap((one) => (one.severity === 'error' ? one.path : []))
    if (strict && refused.length > 0) return state
    await runContentlayer(contentlayerIn, { contentDir, refused, sources, code })
    const index = await readIndex(state)
    const unread = accepted.filter((file) => !index.addresses.has(file))
    if (unread.length > 0)
      throw new Error(
        `Contentlayer cannot read ${unread.join(', ')}; change what it printed above, and report that the check did not find the error`,
      )
    await writeState(state)
    last = state
    return { ...state, index }
  }
}

/** What the terminal shows after a run in development. */
export function formatRun(index: ContentIndex) {
  const { contentDir, posts, maintainers, projects, diagnostics, fresh, waiting } = index
  // The task in .vscode/tasks.json takes a line such as this one as the start of a report, and an
  // empty line as its end.
  const counts = [
    count(posts.length, 'post'),
    count(maintainers.length, 'person', 'people'),
    count(projects.length, 'project'),
  ].join(', ')
  const report = unpublishedLine(waiting) + shortReport(diagnostics, contentDir).trimEnd()
  return [counts, report, ...diagnosticLines(fresh, contentDir), '', ''].join('\n')
}

/** Identifies a warning, without its line, which changes if lines are added above. */
const warningKey = ({ path: file, rule, message }: Diagnostic) =>
  `${file} ${rule} ${message.replace(/ \(also on .*/, '')}`
