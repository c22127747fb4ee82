/** Child process of next.config.ts that reads content; ends with its parent. */
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { contentlayerInChild } from './contentlayer.ts'

process.on('disconnect', () => process.exit())
// The channel to the parent may have closed while this was loaded.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole process group; the parent decides when to stop this process.
process.on('SIGINT', () => undefined)

const [dataDir = '', mode] = process.argv.slice(2)

await attempt(async () => {
  const { contentDir, stateDir } = readEnv()
  // Contentlayer's folder is in the usual place, unless STATE_DIR separates this site's state.
  const contentlayerIn = process.env.STATE_DIR ? stateDir : path.resolve('.')
  // Started first, so that Contentlayer loads in its own process while the rest loads here.
  const contentlayer = contentlayerInChild(contentDir, contentlayerIn)
  const { readContent } = await import('./read-content.ts')
  await readContent(dataDir, { strict: mode === 'build', contentlayerIn, contentlayer })
})
