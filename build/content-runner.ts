/**
 * Started by next.config.ts as a child process: makes the data that pages read, and in development keeps it fresh.
 * Leaves when its parent does, since the channel between them closes then.
 */
import path from 'node:path'
import { watch } from 'chokidar'
import { formatReport } from '#lib/check/report.ts'
import { waitingLine } from '#lib/check/waiting.ts'
import { recordFailure, writeStamp } from '#lib/content/content-index.ts'
import { createChangeReport } from '#lib/read/changes.ts'
import { fingerprint } from '#lib/read/fingerprint.ts'
import { createPipeline } from '#lib/read/run.ts'
import { readEnv } from '#lib/site/env.ts'
import { readerCode, readerPlaces, versionOf } from '#lib/store/code-version.ts'
import { lock } from '#lib/store/lock.ts'
import { openCache } from '#lib/store/store.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeClientScripts } from './bundle-client.ts'
import { CODE_CHANGED } from './start-content.ts'
import { stepRunner } from './steps.ts'

const [stateDir = '', mode, version] = process.argv.slice(2)
const development = mode === 'development'

/** How often files are compared with what the data was made from, in milliseconds. */
const safetyNet = 1000

/** Pictures of `next dev` that are older are made again when they are asked for, in milliseconds. */
const pictureAge = 30 * 24 * 60 * 60_000

/** A run that takes longer is told of at its end, too: answers do not wait for ever. In milliseconds. */
const patience = 10_000

process.on('disconnect', () => process.exit())
// It may have closed while this was loaded.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)

/**
 * Makes the function that a change calls: one run after another, never two at once, and one more for what changed
 * meanwhile, or where the work itself says that more has.
 */
function coalesce(work: () => Promise<boolean>): () => void {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      again = (await work()) || again
    }
    running = false
  }
}

/** Ends this process once its code is not the one that it was started with: another takes its place. */
function followCode(): void {
  const look = coalesce(async () => {
    // A file may be away for a moment while it is written; what comes then is another event.
    const now = await versionOf(readerCode).catch(() => version)
    if (now !== version) process.exit(CODE_CHANGED)
    return false
  })
  // 'ready' for what was changed while this process was started.
  watch([...readerPlaces], { ignoreInitial: true })
    .on('all', look)
    .on('ready', look)
}

await attempt(async () => {
  const { contentDir } = readEnv()
  await lock(path.join(stateDir, 'runner.lock'), stateDir)
  const progress = createProgress(process.stderr)
  const run = await createPipeline(contentDir, stateDir, {
    strict: !development,
    tell: (done, total) => progress.step(done, total, 'documents read'),
  })
  await writeClientScripts(stateDir, development ? 'development' : 'site')
  if (!development) {
    const result = await stepRunner(stateDir)('content', run)
    progress.end()
    if (result.findings.length > 0) process.stderr.write(formatReport(result.findings, 'text', contentDir))
    process.stderr.write(waitingLine(result.waiting))
    const ok = !result.findings.some(({ severity }) => severity === 'error')
    process.send?.({ ok })
    process.exit(ok ? 0 : 1)
  }

  followCode()
  // A build knows which ones it shows (lib/media/scale.ts).
  await openCache(path.join(stateDir, 'pictures')).dropOlder(pictureAge)
  const reportChanges = createChangeReport(contentDir)
  let known = fingerprint(contentDir)
  const rerun = coalesce(async () => {
    // An editor empties a file before it writes it.
    await new Promise((resolve) => setTimeout(resolve, 30))
    known = fingerprint(contentDir)
    const before = known
    // Browsers ask anew while the data is being made, and their answers wait for it (lib/content/read-index.ts).
    await writeStamp(stateDir, before)
    const begun = Date.now()
    try {
      process.stderr.write(reportChanges(await run()))
      if (Date.now() - begun > patience) await writeStamp(stateDir, `${before}, late`)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      process.stderr.write(`${message}\n`)
      await recordFailure(stateDir, before, message)
    }
    // The watcher drops an event that follows another within 5 ms, and the second one may be the write.
    return before !== fingerprint(contentDir)
  })
  const first = await run().catch(async (error: unknown) => {
    // Pages stay as an earlier process made them, if one did.
    await recordFailure(stateDir, known, error instanceof Error ? error.message : String(error)).catch(() => undefined)
    throw error
  })
  // The code may be another, and the files the same.
  await writeStamp(stateDir, `${known} ${Date.now()}`)
  progress.end()
  process.stderr.write(reportChanges(first))
  watch(contentDir, { ignoreInitial: true }).on('all', rerun)
  // For what is saved while this starts, and for what a watcher misses, above all in folders that are new.
  setInterval(() => {
    if (known !== fingerprint(contentDir)) rerun()
  }, safetyNet).unref()
  process.send?.({ ok: true })
})
