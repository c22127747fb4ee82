import { type ChildProcess, fork } from 'node:child_process'
import { followPrograms, programs, writePrograms } from './programs.ts'

/** The result of reading content: whether the data is ready, and the findings as text. */
export type ContentResult = { ok: boolean; report?: string }

/** Starts build/content-runner.ts; in development again when its code has changed. */
export function startContent(
  dataDir: string,
  mode: 'development' | 'build',
): Promise<ContentResult> {
  // Without this, Next's server would outlive a killed `next dev` and keep the port.
  process.once('disconnect', () => process.exit(1))
  // A referenced channel would keep this process alive after a build.
  if (mode === 'build') process.channel?.unref()
  return new Promise((resolve, reject) => {
    let runner: ChildProcess | undefined
    function start() {
      runner?.kill()
      const started = fork(programs.content, [dataDir, mode])
      runner = started
      let isReady = false
      started.once('message', (content: ContentResult) => {
        isReady = true
        if (mode === 'development') {
          started.unref()
          started.channel?.unref()
        }
        resolve(content)
      })
      // The result is a global: build/adapter.mjs runs in this process, but Next passes it no
      // custom values.
      const isDone = new Promise<boolean>((settle) =>
        started.once('exit', (status) => settle(status === 0)),
      )
      Object.assign(globalThis, { otherFiles: isDone })
      started.once('exit', (_status, signal) => {
        // A newer runner has replaced the one that ended.
        if (started !== runner) return
        resolve({ ok: false })
        if (mode === 'build' && signal)
          console.error(`The process that reads content was ended by ${signal}; build again`)
        if (mode === 'development' && isReady)
          console.error(
            'Content is not read any more; save a file of code to try again, or restart npm run dev',
          )
      })
    }
    if (mode === 'development') {
      followPrograms(start).catch(reject)
      return
    }
    writePrograms()
    start()
  })
}
