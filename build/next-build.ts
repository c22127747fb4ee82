import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { stateFile } from '#lib/content/content-index.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { pageListsDir } from '#lib/store/page-cache.ts'
import { buildDataDir, exportDir } from './places.ts'

/** The first file that Next writes after it has compiled. */
const compiledFile = '.next/build-manifest.json'

export type NextBuild = ReturnType<typeof startNext>

/**
 * Starts `next build`, which exports pages into `.site/export`. Next compiles while content is read,
 * and its pages wait for the content. It ends if this process ends (next.config.ts).
 * @returns `ended`, which rejects if Next fails, and `hide`, after which Next prints nothing more
 */
export function startNext(env: SiteEnv, inputs: string) {
  const dataDir = buildDataDir(env)
  // Pages must not find the content of the last build. Next fails if a killed build left
  // half-written files in .next/diagnostics.
  for (const left of [
    stateFile(dataDir),
    pageListsDir(dataDir),
    exportDir(env),
    '.next/diagnostics',
    compiledFile,
  ])
    fs.rmSync(left, { recursive: true, force: true })
  process.env.SITE_DATA_DIR = dataDir
  // Keys of caches contain it.
  process.env.SITE_VERSION = inputs
  const child = fork('node_modules/next/dist/bin/next', ['build'], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let isHidden = false
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    from?.on('data', (text) => {
      if (!isHidden) to.write(text)
    })
  const ended = once(child, 'close').then(([code, signal]) => {
    if (code === 0) return
    if (signal) throw new Error(`next build was ended by ${signal}; build again`)
    if (fs.existsSync(compiledFile)) throw new Error('next build has failed; the reason is above')
    // A damaged cache would end each later build as well.
    fs.rmSync('.next/cache', { recursive: true, force: true })
    throw new Error(
      'Next compiled nothing, and its cache is removed; if an error above names a file or an option, correct it, otherwise build again',
    )
  })
  // `ended` may reject before it is awaited.
  ended.catch(() => undefined)
  return {
    ended,
    hide() {
      isHidden = true
    },
  }
}
