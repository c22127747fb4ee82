import { type ChildProcess, fork } from 'node:child_process'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { heapOptions } from './contentlayer.ts'
import { followPrograms, programs, writePrograms } from './programs.ts'

/** How often content is looked at while nothing reads it, in milliseconds. */
const interval = 1000

/** Whether the data is there, and the findings of a build as it has printed them. */
export type Content = { ok: boolean; report: string }

/**
 * Starts build/content-runner.ts as a child process. In development another takes its place when its code has changed;
 * meanwhile pages show what it has made so far.
 * @param dataDir where the data goes (absolute)
 */
export function startContent(contentDir: string, dataDir: string, mode: 'development' | 'build'): Promise<Content> {
  // Next's server outlives a killed `next dev`, and with it would stay the port and everything below.
  process.once('disconnect', () => process.exit(1))
  // What listens would keep a build from ending.
  if (mode === 'build') process.channel?.unref()
  return new Promise((resolve, reject) => {
    let isReady = false
    let runner: ChildProcess | undefined
    function start(): void {
      runner?.kill()
      const started = fork(programs.content, [dataDir, mode], { execArgv: heapOptions })
      runner = started
      started.once('message', ({ ok, report = '' }: { ok: boolean; report?: string }) => {
        isReady = true
        if (mode === 'development') {
          started.unref()
          started.channel?.unref()
        }
        resolve({ ok, report })
      })
      // Next calls build/adapter.mjs in this process, and passes nothing of ours.
      const isDone = new Promise<boolean>((settle) => started.once('exit', (status) => settle(status === 0)))
      Object.assign(globalThis, { otherFiles: isDone })
      started.once('exit', (_status, signal) => {
        // Another may have taken its place before it was ready.
        if (started === runner) resolve({ ok: false, report: '' })
        if (mode === 'build' && signal)
          console.error(`The process that reads content was ended by ${signal}; build again`)
        if (mode === 'development' && isReady && !signal) restart(started)
      })
    }
    function restart(ended: ChildProcess): void {
      console.error('Content is not read any more; save a file of content or code to try again.')
      const known = fingerprint(contentDir)
      const timer = setInterval(() => {
        if (ended === runner && fingerprint(contentDir) === known) return
        clearInterval(timer)
        if (ended === runner) start()
      }, interval).unref()
    }
    if (mode === 'development') return void followPrograms(start).catch(reject)
    writePrograms()
    start()
  })
}
