import path from 'node:path'
import type { CheckOptions } from '#lib/check/check.ts'
import { createFindings, type Finding } from '#lib/check/finding.ts'
import { start } from '#lib/check/place.ts'
import type { UnpublishedPost } from '#lib/check/unpublished.ts'
import {
  type ContentIndex,
  type ContentState,
  entriesOf,
  pageAddressOf,
  readIndex,
  stateFile,
} from '#lib/content/content-index.ts'
import { readEnv, timeOf } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { clean } from '#lib/text/message-format.ts'
import { createRememberedCheck } from './remembered-check.ts'

/**
 * `fresh`: warnings that the last run did not have. `documents`: paths of documents without errors.
 */
export type RunResult = {
  findings: Finding[]
  fresh: Finding[]
  documents: string[]
  waiting: UnpublishedPost[]
}

export type ContentlayerResult = { ok: boolean; output: string }

export type RunContentlayer = (leftOut: readonly string[]) => Promise<ContentlayerResult>

export type Options = {
  /**
   * Whether an error in a file ends the run; otherwise the site shows its last good version,
   * without errors.
   */
  strict: boolean
  /** Folder in which Contentlayer makes `.contentlayer`; by default the data folder. */
  contentlayerIn?: string
  contentlayer: RunContentlayer
  onRead?: CheckOptions['onRead']
}

/**
 * Makes the function that turns a content folder into data, by the check and Contentlayer side by
 * side.
 */
export function createPipeline(
  contentDir: string,
  dataDir: string,
  { strict, contentlayerIn = dataDir, contentlayer, onRead }: Options,
): (source?: string) => Promise<RunResult> {
  const remembered = createRememberedCheck(dataDir, strict)
  const generatedDir = path.join(contentlayerIn, '.contentlayer/generated')
  /** Files with an error in the last check, which Contentlayer does not read. */
  let leftOut: string[] = []
  let before: ContentIndex | undefined
  const freshOf = freshWarnings()
  const moved: ContentState['moved'] = {}

  /** The data of an earlier run on the same folder, if any. */
  async function lastIndex() {
    const index = await readIndex(dataDir).catch(() => undefined)
    return index?.contentDir === contentDir && 'good' in index ? index : undefined
  }

  // Fingerprint the content before reading it: a file that changes during the run causes another
  // run.
  return async function run(source = fingerprint(contentDir)): Promise<RunResult> {
    // `publish` saves this time, so that all processes of a build use the same time.
    const now = timeOf(readEnv())
    // Read the last data before Contentlayer replaces it, for the last good version of files with
    // errors.
    if (!strict) before ??= await lastIndex()
    const generated = contentlayer(leftOut)
    const check = await remembered
    const { findings, accepted, files, waiting } = await check(contentDir, { now, onRead }).finally(
      () => generated,
    )
    const { fresh, allFresh } = freshOf(findings)
    const result = { findings, fresh, documents: accepted, waiting }
    const failed = findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => finding.path)
    const failing = [...new Set(failed)].sort()
    let { ok, output } = await generated
    if (strict && failing.length > 0) return result
    if (failing.join('\n') !== leftOut.join('\n')) ({ ok, output } = await contentlayer(failing))
    leftOut = failing
    if (!ok) throw new Error(output || 'Contentlayer failed and printed nothing')
    const version = `${source.slice(0, 16)} ${now.getTime()}`
    const rest = {
      now: now.getTime(),
      contentDir,
      generatedDir,
      findings,
      fresh: allFresh,
      files,
      moved,
    }
    async function publish(as: string, broken: readonly string[]) {
      const lastGood = before ? lastGoodDocuments(before, new Set(broken)) : []
      const good = [...accepted, ...lastGood.map(({ entry }) => entry.file)]
      const state: ContentState = { version: as, source, ...rest, good, lastGood }
      await writeWhole(stateFile(dataDir), JSON.stringify(state))
      return readIndex(dataDir)
    }
    let after = await publish(version, failing)
    const made = new Set(entriesOf(after).map(({ file }) => file))
    const refused = accepted.filter((file) => !made.has(file))
    const broken = [...failing, ...refused]
    // Later data needs a new version number: a page may already show the data of the current one.
    if (refused.length > 0) {
      const leftOutFindings = createFindings()
      for (const file of refused)
        leftOutFindings.report(file)('file/left-out', start, leftOutMessage(file, output))
      findings.push(...leftOutFindings.findings)
      after = await publish(`${version} left out`, broken)
    }
    if (before && noteMoved(moved, before, after)) after = await publish(`${version} moved`, broken)
    before = after
    return { ...result, documents: accepted.filter((file) => made.has(file)) }
  }
}

/** Why Contentlayer skipped a document, from what it printed about that file. */
function leftOutMessage(file: string, output: string) {
  const [, ofFile = output] = output.split(`• "${file}"`)
  const [reason = ''] = ofFile
    .replace(/[│\s]+/g, ' ')
    .trim()
    .split(/ (?:• "|└)/)
  const advice =
    'write that value in another way, and report the file, since the check should have found it'
  return `file: Contentlayer cannot read it (${clean(reason || 'it printed no reason', 300)}); ${advice}`
}

/**
 * Last good versions of files that now have an error, to keep their pages. A version that only
 * Contentlayer read, since it was saved after the check, does not count.
 */
function lastGoodDocuments(
  before: ContentIndex,
  failed: ReadonlySet<string>,
): ContentState['lastGood'] {
  const good = new Set(before.good)
  const failing = entriesOf(before).filter(({ file }) => failed.has(file) && good.has(file))
  return failing.map((entry) => ({ entry, body: before.bodies.get(entry.file) }))
}

/**
 * Makes a function that, after each run, returns the warnings that the run before did not have, and
 * those that appeared in any run after the first.
 */
function freshWarnings() {
  // Leaves out line numbers, which change when text is added above.
  const keyOf = ({ path: file, rule, message }: Finding) =>
    `${file} ${rule} ${message.replace(/ \(also on .*/, '')}`
  let known: Set<string> | undefined
  const made = new Set<string>()
  return (findings: readonly Finding[]) => {
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    const fresh = warnings.filter((warning) => known && !known.has(keyOf(warning)))
    for (const warning of fresh) made.add(keyOf(warning))
    known = new Set(warnings.map(keyOf))
    return { fresh, allFresh: warnings.filter((warning) => made.has(keyOf(warning))) }
  }
}

/** Adds old and new addresses of moved documents to `moved`; returns whether any moved. */
function noteMoved(moved: Record<string, string>, before: ContentIndex, after: ContentIndex) {
  const addresses = new Map(entriesOf(before).map((entry) => [entry.file, pageAddressOf(entry)]))
  let isMoved = false
  for (const entry of entriesOf(after)) {
    const old = addresses.get(entry.file)
    const now = pageAddressOf(entry)
    if (old === undefined || now === undefined || old === now) continue
    moved[old] = now
    isMoved = true
  }
  // An address that has a page again must not redirect: two addresses could redirect to each other.
  for (const entry of entriesOf(after)) delete moved[pageAddressOf(entry) ?? '']
  return isMoved
}
