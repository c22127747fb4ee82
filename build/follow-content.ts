/**
 * The process that reads content in development: makes the data that pages show, and makes it again
 * after each change in the content folder or in client/. Ends with its parent.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { watch } from 'chokidar'
import { createReader, formatRun } from '#lib/generate/read-content.ts'
import { dataDir, readEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/folders.ts'
import { attempt } from '#lib/terminal/command.ts'
import { writeClientScripts } from './bundle-client.ts'
import { codeHasChanged, contentCode, stateOf } from './start-content.ts'

/** Time between polls for changes. The watcher alone misses some, mostly in new folders. */
const intervalMs = 1000

process.on('disconnect', () => process.exit())
// The parent may have closed the IPC channel while this module was loading.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole process group; the parent decides when to stop this process.
process.on('SIGINT', () => undefined)

const code = process.env.SITE_CONTENT_CODE

await attempt(follow)

async function follow() {
  const { contentDir, stateDir } = readEnv()
  // In the project's folder, where tsconfig.json expects `contentlayer/generated`.
  const contentlayerIn = process.env.STATE_DIR ? stateDir : '.'
  let isFirst = true
  const read = createReader(contentDir, dataDir(), {
    strict: false,
    contentlayerIn,
  })
  let wake = (): void => undefined
  watch([contentDir, 'client', ...contentCode], { ignoreInitial: true })
    .on('all', () => wake())
    // Without a watcher, changes are still found by polling.
    .on('error', () => undefined)
  let client = ''
  let lastRun = ''
  for (;;) {
    const content = fingerprint(contentDir)
    const before = client
    client = fingerprint('client')
    const report = (error: unknown) => {
      if (isFirst) throw error
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    }
    // Open pages reload when content is read, so scripts must be there first.
    if (client !== before) await writeClientScripts(dataDir(), 'development').catch(report)
    try {
      const { index } = await read(content)
      const run = index ? formatRun(index) : ''
      if (run !== lastRun) process.stderr.write(run)
      lastRun = run
    } catch (error) {
      report(error)
    }
    if (isFirst) process.send?.('ready')
    isFirst = false
    while (fingerprint(contentDir) === content && fingerprint('client') === client) {
      // The parent starts this process again, which then has the new code.
      if (stateOf(contentCode) !== code) process.exit(codeHasChanged)
      await Promise.race([sleep(intervalMs), new Promise<void>((resolve) => (wake = resolve))])
    }
    // Editors empty a file before they write it, so wait a moment.
    await sleep(10)
  }
}
