/**
 * Started by next.config.ts as a child process: makes the data that pages read, and in development keeps it fresh.
 * Leaves when its parent does, since the channel between them closes then.
 */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { watch } from 'chokidar'
import { formatReport } from '#lib/check/report.ts'
import { waitingLine } from '#lib/check/waiting.ts'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { createPipeline } from '#lib/generate/run.ts'
import { readEnv } from '#lib/site/env.ts'
import { openCache } from '#lib/store/store.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeClientScripts } from './bundle-client.ts'
import { createChangeReport } from './changes.ts'
import { stepRunner } from './steps.ts'

const [dataDir = '', mode] = process.argv.slice(2)
const isDevelopment = mode === 'development'

/** How often files are looked at besides: a watcher misses some changes, above all in folders that are new. */
const intervalMs = 1000

/** Pictures of `next dev` that are older are made again when they are asked for. */
const pictureAgeMs = 30 * 24 * 60 * 60_000

process.on('disconnect', () => process.exit())
// It may have closed while this was loaded.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)

await attempt(async () => {
  const { contentDir, stateDir } = readEnv()
  const progress = createProgress(process.stderr)
  const run = createPipeline(contentDir, dataDir, {
    strict: !isDevelopment,
    tell: (done, total) => progress.step(done, total, 'documents checked'),
    // Where its users look for it, unless STATE_DIR keeps a site apart.
    contentlayerIn: process.env.STATE_DIR ? stateDir : path.resolve('.'),
  })
  await writeClientScripts(dataDir, isDevelopment ? 'development' : 'site')
  if (isDevelopment) return follow(contentDir, run, progress.end)
  const { findings, waiting } = await stepRunner(dataDir)('content', run)
  progress.end()
  if (findings.length > 0) process.stderr.write(formatReport(findings, 'text', contentDir))
  process.stderr.write(waitingLine(waiting))
  const ok = !findings.some(({ severity }) => severity === 'error')
  process.send?.({ ok })
  process.exit(ok ? 0 : 1)
})

/** Runs now and after each change, one run after another. */
async function follow(contentDir: string, run: ReturnType<typeof createPipeline>, onRead: () => void): Promise<void> {
  // A build knows which ones it shows (lib/media/scale.ts).
  await openCache(path.join(dataDir, 'pictures')).dropOlder(pictureAgeMs)
  const reportChanges = createChangeReport(contentDir)
  let wake = (): void => undefined
  watch(contentDir, { ignoreInitial: true }).on('all', () => wake())
  for (let isFirst = true; ; isFirst = false) {
    const known = fingerprint(contentDir)
    try {
      const found = await run()
      onRead()
      process.stderr.write(reportChanges(found))
    } catch (error) {
      if (isFirst) throw error
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    }
    if (isFirst) process.send?.({ ok: true })
    while (fingerprint(contentDir) === known) {
      await Promise.race([sleep(intervalMs), new Promise<void>((resolve) => (wake = resolve))])
    }
    // An editor empties a file before it writes it.
    await sleep(30)
  }
}
