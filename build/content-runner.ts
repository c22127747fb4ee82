/** Started by next.config.ts as a child process: reads content. Ends when its parent does, since the channel closes then. */
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { readEnv } from '#lib/site/env.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { contentlayerInChild } from './contentlayer.ts'

process.on('disconnect', () => process.exit())
// It may have closed while this was loaded.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)

const [dataDir = '', mode] = process.argv.slice(2)

await attempt(async () => {
  const { contentDir, stateDir } = readEnv()
  // Where its users look for it, unless STATE_DIR keeps a site apart.
  const contentlayerIn = process.env.STATE_DIR ? stateDir : path.resolve('.')
  const contentlayer = contentlayerInChild(contentDir, contentlayerIn)
  const source = fingerprint(contentDir)
  // Contentlayer begins while the check is still being loaded.
  const first = mode === 'build' ? { source, outcome: contentlayer([]) } : undefined
  const { readContent } = await import('./read-content.ts')
  await readContent(dataDir, { contentlayerIn, contentlayer, first })
})
