import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundleProcess } from '#lib/store/bundle-process.ts'
import { readerCode, versionOf } from '#lib/store/code-version.ts'

const runnerModule = 'build/content-runner.ts'

/** Exit status by which the runner asks for another one, since its code has changed. */
export const CODE_CHANGED = 75

/** How often the code of a runner that failed is looked at, in milliseconds. */
const interval = 1000

/**
 * Starts build/content-runner.ts as a child process. In development another takes its place when its code has changed,
 * also where it failed by that code; meanwhile pages show what it has made so far.
 * @param dataDir where the data goes (absolute)
 * @returns whether the data is there; where there will be none, the runner has said why
 */
export async function startContent(dataDir: string, mode: 'development' | 'build'): Promise<boolean> {
  // Next's server outlives a killed `next dev`, and with it would stay the port and everything below.
  process.once('disconnect', () => process.exit(1))
  // What listens would keep a build from ending.
  if (mode === 'build') process.channel?.unref()
  return new Promise((resolve, reject) => {
    let isReady = false
    /** Starts the code; resolves with the status that it ends with. */
    async function runToEnd(code: string, version: string): Promise<unknown> {
      const runner = fork(code, [dataDir, mode, version], {
        // Trees of documents live briefly; with more room for the young, they are collected less often.
        execArgv: ['--enable-source-maps', '--max-semi-space-size=64'],
      })
      runner.once('message', ({ ok }: { ok: boolean }) => {
        isReady = true
        runner.unref()
        runner.channel?.unref()
        resolve(ok)
      })
      const [status] = await once(runner, 'exit')
      return status
    }
    async function run(): Promise<void> {
      for (;;) {
        // Taken before the code is loaded, so that the runner can tell whether it has changed since.
        const version = mode === 'build' ? '' : await codeVersion()
        // Where there is no code, that is the end of a runner that failed.
        const code = await bundleProcess(runnerModule).catch(showFailure)
        const status = code === undefined ? 1 : await runToEnd(code, version)
        if (mode === 'build' || (!isReady && status !== CODE_CHANGED)) return resolve(false)
        if (status === CODE_CHANGED) continue
        console.error('Content is not read any more; change the code that reads it, or start the site again.')
        while ((await codeVersion()) === version) await sleep(interval, undefined, { ref: false })
      }
    }
    run().catch(reject)
  })
}

/** A file may be away for a moment while it is written: that is a version, too, and the next one is another. */
const codeVersion = (): Promise<string> => versionOf(readerCode).catch(() => '')

/** Says why there is no code, unless esbuild has: it shows by itself what it cannot read. */
function showFailure(error: unknown): undefined {
  if (!(error instanceof Error && 'errors' in error)) console.error(error instanceof Error ? error.message : error)
}
