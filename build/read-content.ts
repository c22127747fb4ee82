import { setTimeout as sleep } from 'node:timers/promises'
import { watch } from 'chokidar'
import { shortReport, unpublishedLine } from '#lib/check/report.ts'
import { provideIndex } from '#lib/content/read-index.ts'
import { createPipeline, type Options } from '#lib/generate/run.ts'
import { readEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeClientScripts } from './bundle-client.ts'
import { createChangeReport } from './changes.ts'
import { runStep } from './steps.ts'

/** Time between polls for changes. The watcher alone misses some, mostly in new folders. */
const intervalMs = 1000

/**
 * Makes the data that pages read. A build (`strict`) then makes all files other than pages;
 * development makes the data again after each change.
 */
export async function readContent(dataDir: string, options: Options) {
  const env = readEnv()
  const { contentDir } = env
  if (!options.strict) return follow(contentDir, dataDir, options)
  const scripts = writeClientScripts(dataDir, 'site')
  const run = createPipeline(contentDir, dataDir, {
    ...options,
    // Next renders pages once the data is written, so the pages' scripts must be written first.
    async contentlayer(...asked) {
      const [result] = await Promise.all([options.contentlayer(...asked), scripts])
      return result
    },
  })
  const { findings, waiting, index } = await runStep('content', run)
  const report =
    (findings.length > 0 ? shortReport(findings, contentDir) : '') + unpublishedLine(waiting)
  // Errors belong at the end of a build's output, so build/start.ts prints them.
  if (findings.some(({ severity }) => severity === 'error')) {
    process.send?.({ ok: false, report }, () => process.exit(1))
    return
  }
  process.stderr.write(report)
  process.send?.({ ok: true })
  if (index) provideIndex(index)
  // A static import would delay the data that pages wait for.
  const { makeFiles } = await import('./make-files.ts')
  await runStep('files', () => makeFiles(env))
  process.exit()
}

/** Makes the data now and after each change in the content folder or in client/. */
async function follow(contentDir: string, dataDir: string, options: Options) {
  const progress = createProgress()
  let isFirst = true
  const run = createPipeline(contentDir, dataDir, {
    ...options,
    // Only the first run shows progress: later runs read only changed files.
    onRead: (done, total) => isFirst && progress.step(done, total, 'files read'),
  })
  const reportChanges = createChangeReport(contentDir)
  let wake = (): void => undefined
  watch([contentDir, 'client'], { ignoreInitial: true }).on('all', () => wake())
  let client = ''
  for (;;) {
    const isOld = client !== fingerprint('client')
    const content = fingerprint(contentDir)
    client = fingerprint('client')
    try {
      // Write scripts before reading content: pages in a browser load scripts when content is read.
      if (isOld) await writeClientScripts(dataDir, 'development')
      const result = await run(content)
      progress.end()
      process.stderr.write(reportChanges(result))
    } catch (error) {
      if (isFirst) throw error
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    }
    if (isFirst) process.send?.({ ok: true })
    isFirst = false
    while (fingerprint(contentDir) === content && fingerprint('client') === client) {
      await Promise.race([sleep(intervalMs), new Promise<void>((resolve) => (wake = resolve))])
    }
    // Editors empty a file before they write it, so wait a moment.
    await sleep(10)
  }
}
