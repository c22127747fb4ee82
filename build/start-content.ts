import { type ChildProcess, fork } from 'node:child_process'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { moreForTheYoung } from './contentlayer.ts'
import { followPrograms, programs, writePrograms } from './programs.ts'

/** How often content is looked at while nothing reads it, in milliseconds. */
const interval = 1000

/**
 * Starts build/content-runner.ts as a child process. In development another takes its place when its code has changed;
 * meanwhile pages show what it has made so far.
 * @param dataDir where the data goes (absolute)
 * @returns whether the data is there; where there will be none, the runner has said why
 */
export function startContent(contentDir: string, dataDir: string, mode: 'development' | 'build'): Promise<boolean> {
  // Next's server outlives a killed `next dev`, and with it would stay the port and everything below.
  process.once('disconnect', () => process.exit(1))
  // What listens would keep a build from ending.
  if (mode === 'build') process.channel?.unref()
  return new Promise((resolve, reject) => {
    let isReady = false
    let runner: ChildProcess | undefined
    function start(): void {
      runner?.kill()
      const started = fork(programs.content, [dataDir, mode], { execArgv: moreForTheYoung })
      runner = started
      started.once('message', ({ ok }: { ok: boolean }) => {
        isReady = true
        if (mode === 'development') {
          started.unref()
          started.channel?.unref()
        }
        resolve(ok)
      })
      const ended = new Promise<boolean>((resolve) => started.once('exit', (status) => resolve(status === 0)))
      // For build/adapter.mjs, which Next calls without a word from here.
      Object.assign(globalThis, { otherFiles: ended })
      started.once('exit', (_status, signal) => {
        resolve(false)
        if (!isReady || mode === 'build' || signal) return
        console.error('Content is not read any more; save a file of content or code to try again.')
        const known = fingerprint(contentDir)
        const timer = setInterval(() => {
          if (started === runner && fingerprint(contentDir) === known) return
          clearInterval(timer)
          if (started === runner) start()
        }, interval).unref()
      })
    }
    if (mode === 'development') return void followPrograms(start).catch(reject)
    writePrograms()
    start()
  })
}
