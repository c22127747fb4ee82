import { type ChildProcess, fork } from 'node:child_process'
import { followPrograms, programs, writePrograms } from './programs.ts'

/** `ok`: the data is ready. `report`: findings of the check, as text. */
type ContentResult = { ok: boolean; report?: string }

/** Starts build/content-runner.ts. In development, restarts it when its code changes. */
export function startContent(
  dataDir: string,
  mode: 'development' | 'build',
): Promise<ContentResult> {
  // More memory for short-lived objects, so that child processes collect garbage less often.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim()
  // Ends Next's server if `next dev` is killed; otherwise the server would keep the port.
  process.once('disconnect', () => process.exit(1))
  // An open IPC channel would keep this process alive after a build.
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
      // build/adapter.mjs runs in this process, but can get this promise only as a global variable.
      const isDone = new Promise<boolean>((settle) =>
        started.once('exit', (status) => settle(status === 0)),
      )
      Object.assign(globalThis, { otherFiles: isDone })
      started.once('exit', (_status, signal) => {
        // Ignores the exit of a process that a newer one has replaced.
        if (started !== runner) return
        resolve({ ok: false })
        if (mode === 'build' && signal)
          console.error(`The process that reads content was ended by ${signal}; build again`)
        if (mode === 'development' && isReady)
          console.error(
            'Reading content has stopped; to start it again, save a source file or restart npm run dev',
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
