/** Started by next.config.ts as a child process: reads content. Leaves when its parent does, since the channel closes then. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { readEnv } from '#lib/site/env.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { programs } from './programs.ts'

process.on('disconnect', () => process.exit())
// It may have closed while this was loaded.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)

const [dataDir = '', mode] = process.argv.slice(2)

/** Contentlayer on another core. The check takes as long, and neither waits for the other. */
async function runContentlayer(words: string[]): Promise<string> {
  const child = fork(programs.contentlayer, words, { silent: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  const [status] = await once(child, 'close')
  return status === 0 ? '' : said.trim() || `Contentlayer ended with ${status}`
}

await attempt(async () => {
  const { contentDir, stateDir } = readEnv()
  // Where its users look for it, unless STATE_DIR keeps a site apart.
  const contentlayerIn = process.env.STATE_DIR ? stateDir : path.resolve('.')
  const source = fingerprint(contentDir)
  const contentlayer = mode === 'build' ? { source, failure: runContentlayer([contentDir, contentlayerIn]) } : undefined
  // Loaded only now, since that takes a while.
  const { readContent } = await import('./read-content.ts')
  await readContent(dataDir, contentlayerIn, contentlayer)
})
