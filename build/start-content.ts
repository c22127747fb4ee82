import { type ChildProcess, fork } from 'node:child_process'
import { fingerprint } from '#lib/content/fingerprint.ts'

/** How often code is compared with what the runner was started with, in milliseconds. */
const interval = 1000

/** Where the code of the runner is. */
const codePlaces = ['build', 'client', 'contentlayer.config.ts', 'lib', 'schema']

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
  return new Promise((resolve) => {
    let isReady = false
    function start(): ChildProcess {
      const runner = fork('build/content-runner.ts', [dataDir, mode], {
        // Trees of documents live briefly; with more room for the young, they are collected less often.
        execArgv: ['--import', 'tsx', '--enable-source-maps', '--max-semi-space-size=64'],
      })
      runner.once('message', ({ ok }: { ok: boolean }) => {
        isReady = true
        runner.unref()
        runner.channel?.unref()
        resolve(ok)
      })
      runner.once('exit', (_status, signal) => {
        resolve(false)
        if (isReady && mode === 'development' && !signal)
          console.error('Content is not read any more; save a file of content or code to try again.')
      })
      return runner
    }

    let runner = start()
    if (mode === 'build') return
    const isEnded = (): boolean => runner.exitCode !== null
    const look = (): string => [...codePlaces, ...(isEnded() ? [contentDir] : [])].map(fingerprint).join()
    let seen = look()
    setInterval(() => {
      const now = look()
      if (!isReady || now === seen) return
      seen = now
      runner.kill()
      runner = start()
    }, interval).unref()
  })
}
