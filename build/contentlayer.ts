import { type ChildProcess, fork } from 'node:child_process'
import type { Outcome, RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/** More room for short-lived objects, such as syntax trees: fewer garbage collections. */
export const heapOptions = ['--max-semi-space-size=64']

/**
 * Makes the function that runs Contentlayer in another process, on another core than the check.
 * @param into folder that Contentlayer's own, `.contentlayer`, is in
 */
export function contentlayerInChild(contentDir: string, into: string): RunContentlayer {
  let child: ChildProcess | undefined
  return (leftOut) =>
    new Promise<Outcome>((resolve) => {
      // The process ends where Contentlayer fails; the next run has another one.
      if (!child?.connected)
        child = fork(programs.contentlayer, [contentDir, into], { silent: true, execArgv: heapOptions })
      const { stdout, stderr } = child
      let said = ''
      const hear = (text: Buffer): void => {
        said += text
      }
      const end = (ok: boolean): void => {
        for (const stream of [stdout, stderr]) stream?.off('data', hear)
        child?.off('close', failed).off('message', done)
        resolve({ ok, said: said.trim() })
      }
      const failed = (): void => end(false)
      const done = (): void => end(true)
      for (const stream of [stdout, stderr]) stream?.on('data', hear)
      child.once('close', failed).once('message', done).send(leftOut)
    })
}
