/** Child process of next.config.ts that reads content; ends with its parent. */
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { attempt } from '#lib/terminal/command.ts'
import { contentlayerInChild } from './contentlayer.ts'

process.on('disconnect', () => process.exit())
// The parent may have closed the IPC channel while this module was loading.
if (!process.connected) process.exit()
// Ctrl-C reaches the whole process group; the parent decides when to stop this process.
process.on('SIGINT', () => undefined)

const [dataDir = '', mode] = process.argv.slice(2)

await attempt(async () => {
  const { contentDir, stateDir } = readEnv()
  // `.contentlayer` is in the project's folder, or in STATE_DIR if that is set.
  const contentlayerIn = process.env.STATE_DIR ? stateDir : path.resolve('.')
  // Starts Contentlayer's process first: it loads while this process loads the check.
  const { run, peer } = contentlayerInChild(contentDir, contentlayerIn)
  const { readContent } = await import('./read-content.ts')
  await readContent(dataDir, { strict: mode === 'build', contentlayerIn, contentlayer: run, peer })
})
