import path from 'node:path'
import type { CheckOptions, UnpublishedPost } from '#lib/check/check.ts'
import { createFindings, type Finding, start } from '#lib/check/finding.ts'
import {
  type ContentIndex,
  type ContentState,
  readIndex,
  stateFile,
} from '#lib/content/content-index.ts'
import { readEnv, timeOf } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { clean } from '#lib/text/message-format.ts'
import { createRememberedCheck } from './remembered-check.ts'

export type RunResult = {
  findings: Finding[]
  /** Warnings that the previous run did not have. */
  fresh: Finding[]
  /** Paths of documents without an error. */
  documents: string[]
  waiting: UnpublishedPost[]
  /** Undefined if a build ends because of errors. */
  index?: ContentIndex
}

/** @param isChecking whether the check reads the same documents at the same time */
export type RunContentlayer = (
  leftOut: readonly string[],
  isChecking: boolean,
) => Promise<{ ok: boolean; output: string }>

export type Options = Pick<CheckOptions, 'onRead' | 'peer'> & {
  /**
   * True in a build, which writes no data if there is an error. False in development, which then
   * shows the last good version of a file.
   */
  strict: boolean
  /** Folder in which Contentlayer makes `.contentlayer`; the data folder by default. */
  contentlayerIn?: string
  contentlayer: RunContentlayer
}

/** Makes a function that checks a content folder and turns it into data with Contentlayer. */
export function createPipeline(
  contentDir: string,
  dataDir: string,
  { strict, contentlayerIn = dataDir, contentlayer, onRead, peer }: Options,
) {
  const check = createRememberedCheck(dataDir)
  const generatedDir = path.join(contentlayerIn, '.contentlayer/generated')
  /** Files that Contentlayer does not read, since they had an error in the last run. */
  let leftOut: string[] = []
  let before: ContentIndex | undefined
  const freshOf = freshWarnings()
  const moved: ContentState['moved'] = {}

  // The fingerprint is made before files are read, so a file that changes later causes a new run.
  return async function run(source = fingerprint(contentDir)): Promise<RunResult> {
    // `now` is stored in the generated data, so that all processes of a build use the same time.
    const now = timeOf(readEnv())
    // Reads the last good documents now, since Contentlayer replaces the data of the previous run.
    if (!strict && !before) {
      const read = await readIndex(dataDir).catch(() => undefined)
      if (read?.contentDir === contentDir) before = read
    }
    const generated = contentlayer(leftOut, true)
    const { findings, accepted, files, waiting } = await check(contentDir, {
      now,
      onRead,
      peer,
    }).finally(() => {
      peer?.release()
      return generated
    })
    const { fresh, allFresh } = freshOf(findings)
    const result = { findings, fresh, documents: accepted, waiting }
    const errors = findings.filter(({ severity }) => severity === 'error')
    const failing = [...new Set(errors.map((error) => error.path))].sort()
    let { ok, output } = await generated
    if (strict && failing.length > 0) return result
    if (failing.join('\n') !== leftOut.join('\n'))
      ({ ok, output } = await contentlayer(failing, false))
    leftOut = failing
    if (!ok) throw new Error(output || 'Contentlayer failed and printed nothing')
    const last = before
    async function publish(step: string, broken: readonly string[]) {
      const kept = last ? last.entries.filter(({ file }) => broken.includes(file)) : []
      const state: ContentState = {
        version: `${source.slice(0, 16)} ${now.getTime()} ${step}`,
        source,
        now: now.getTime(),
        contentDir,
        generatedDir,
        findings,
        fresh: allFresh,
        files,
        moved,
        lastGood: kept.map((entry) => ({ entry, body: last?.bodies.get(entry.file) })),
      }
      await writeWhole(stateFile(dataDir), JSON.stringify(state))
      return readIndex(dataDir)
    }
    let after = await publish('checked', failing)
    const made = after.addresses
    const refused = accepted.filter((file) => !made.has(file))
    const broken = [...failing, ...refused]
    // Each call of `publish` makes a new version, so that open pages load the new data.
    if (refused.length > 0) {
      const { findings: more, report } = createFindings()
      for (const file of refused) report(file)('file/left-out', start, leftOutMessage(file, output))
      findings.push(...more)
      after = await publish('left out', broken)
    }
    if (before && noteMoved(moved, before, after)) after = await publish('moved', broken)
    before = after
    return { ...result, documents: accepted.filter((file) => made.has(file)), index: after }
  }
}

/** The message for a document that Contentlayer skipped, with the reason that it printed. */
function leftOutMessage(file: string, output: string) {
  const [, ofFile = output] = output.split(`• "${file}"`)
  const [reason = ''] = ofFile
    .replace(/[│\s]+/g, ' ')
    .trim()
    .split(/ (?:• "|└)/)
  const found = `Contentlayer cannot read it (${clean(reason || 'it printed no reason', 300)})`
  return `file: ${found}; change that value, and report that the check did not find the error`
}

/**
 * Makes a function that finds new warnings after each run: `fresh` are new since the last run,
 * `allFresh` since the first run.
 */
function freshWarnings() {
  // Keys of warnings omit line numbers, which change if lines are added above.
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
  let isMoved = false
  for (const [file, now] of after.addresses) {
    const old = before.addresses.get(file)
    if (old === undefined || now === undefined || old === now) continue
    moved[old] = now
    isMoved = true
  }
  // Addresses with a page must not redirect: moves from A to B and back would make a loop.
  for (const address of after.addresses.values()) delete moved[address ?? '']
  return isMoved
}
