import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/folders.ts'

/** The exit status of build/follow-content.ts when its code was changed. */
export const codeHasChanged = 75

/** The code of build/follow-content.ts. */
export const contentCode = ['build', 'contentlayer.config.ts', 'lib', 'schema']

export const stateOf = (places: readonly string[]) => places.map(fingerprint).join()

/**
 * In development, starts the process that reads content (build/follow-content.ts), and resolves
 * when the content is ready.
 */
export async function startContent(env: SiteEnv) {
  const dataDir = path.join(env.stateDir, 'dev')
  // Next evaluates next.config.ts in several processes, which inherit this variable from the first.
  if (process.env.SITE_DATA_DIR === dataDir) return
  process.env.SITE_DATA_DIR = dataDir
  await new Promise<void>((resolve) => start(env.contentDir, resolve))
}

let wasReady = false

function start(contentDir: string, onReady: () => void) {
  const places = [...contentCode, 'client', contentDir]
  // Both are taken before the process loads its code, so that no later change is missed.
  const before = stateOf(places)
  const SITE_CONTENT_CODE = stateOf(contentCode)
  const child: ChildProcess = fork('tools/run.cjs', ['build/follow-content.ts'], {
    env: { ...process.env, SITE_CONTENT_CODE },
    execArgv: ['--max-semi-space-size=64'],
  })
  child.once('message', () => {
    wasReady = true
    // Lets Next end while the child is running.
    child.unref()
    child.channel?.unref()
    onReady()
  })
  child.once('exit', (status) => {
    if (status === codeHasChanged) return start(contentDir, onReady)
    if (!wasReady) process.exit(1)
    console.error('Reading content has stopped; it starts again when a file is saved')
    const timer = setInterval(() => {
      if (stateOf(places) === before) return
      clearInterval(timer)
      start(contentDir, onReady)
    }, 500)
    timer.unref()
  })
}
