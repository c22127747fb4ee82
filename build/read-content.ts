import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { watch } from 'chokidar'
import { shortReport } from '#lib/check/report.ts'
import { unpublishedLine } from '#lib/check/unpublished.ts'
import { createPipeline, type Options } from '#lib/generate/run.ts'
import { readEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeClientScripts } from './bundle-client.ts'
import { createChangeReport } from './changes.ts'
import { needsFramework } from './needs-framework.ts'
import { runStep } from './steps.ts'

/** Time between polls for changes, since the watcher misses some, mostly in new folders. */
const intervalMs = 1000

/**
 * Makes the data that pages read; a build (`strict`) then makes all other files, and development
 * repeats it.
 */
export async function readContent(dataDir: string, options: Options) {
  const env = readEnv()
  const { contentDir } = env
  if (!options.strict) return follow(contentDir, dataDir, options)
  const run = createPipeline(contentDir, dataDir, options)
  const scripts = writeClientScripts(dataDir, 'site')
  const [{ findings, waiting }] = await Promise.all([runStep('content', run), scripts])
  const report =
    (findings.length > 0 ? shortReport(findings, contentDir) : '') + unpublishedLine(waiting)
  // Errors stand at the end of a build's output, so next.config.ts prints them.
  if (findings.some(({ severity }) => severity === 'error')) {
    process.send?.({ ok: false, report }, () => process.exit(1))
    return
  }
  process.stderr.write(report)
  process.send?.({ ok: true })
  // Next renders the pages meanwhile, which takes longer, so its process comes first.
  os.setPriority(10)
  // The module is loaded late, since pages wait for the data.
  const { makeFiles } = await import('./make-files.ts')
  await runStep('files', () => makeFiles(env))
  process.exit()
}

/** Makes the data now and after each change of content or of the browser's scripts. */
async function follow(contentDir: string, dataDir: string, options: Options) {
  let progress: ReturnType<typeof createProgress> | undefined = createProgress(process.stderr)
  const onRead = (done: number, total: number) => progress?.step(done, total, 'files read')
  const run = createPipeline(contentDir, dataDir, { ...options, onRead })
  const reportChanges = createChangeReport(contentDir)
  const reportCode = () => {
    for (const line of needsFramework()) process.stderr.write(`${line}\n`)
  }
  reportCode()
  watch(['app', 'components'], { ignoreInitial: true }).on('all', reportCode)
  let wake = (): void => undefined
  watch([contentDir, 'client'], { ignoreInitial: true }).on('all', () => wake())
  let client = ''
  for (let isFirst = true; ; isFirst = false) {
    const isOld = client !== fingerprint('client')
    const content = fingerprint(contentDir)
    client = fingerprint('client')
    try {
      // Scripts are written before the run, whose new version makes open pages reload them.
      if (isOld) await writeClientScripts(dataDir, 'development')
      const result = await run()
      // Later runs read what has changed, which takes no time to speak of.
      progress?.end()
      progress = undefined
      process.stderr.write(reportChanges(result))
    } catch (error) {
      if (isFirst) throw error
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    }
    if (isFirst) process.send?.({ ok: true })
    while (fingerprint(contentDir) === content && fingerprint('client') === client) {
      await Promise.race([sleep(intervalMs), new Promise<void>((resolve) => (wake = resolve))])
    }
    // Waits a moment, since an editor empties a file before it writes it.
    await sleep(10)
  }
}
