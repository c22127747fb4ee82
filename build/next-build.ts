import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { stateFile } from '#lib/content/content-index.ts'
import { pageListsDir } from '#lib/content/pages/rendered-pages.ts'
import { buildDataDir, exportDir, type SiteEnv } from '#lib/site/env.ts'
import { compiledFrom } from './up-to-date.ts'

/** The first file that Next writes after it has compiled. */
const compiledFile = '.next/build-manifest.json'

const cacheDir = '.next/cache'

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
  keepCacheOfSameCode(compiledFrom(env))
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
    fs.rmSync(cacheDir, { recursive: true, force: true })
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

/**
 * Removes Next's cache if it was made from other code. When Next 16.4 updates a cache, it sometimes
 * writes an old and a new version of one file, and fails with 'conflicting effects for the same key'.
 */
function keepCacheOfSameCode(code: string) {
  const madeFrom = path.join(cacheDir, 'made-from')
  if (fs.existsSync(madeFrom) && fs.readFileSync(madeFrom, 'utf8') === code) return
  fs.rmSync(cacheDir, { recursive: true, force: true })
  fs.mkdirSync(cacheDir, { recursive: true })
  fs.writeFileSync(madeFrom, code)
}
