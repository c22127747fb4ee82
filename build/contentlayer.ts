import { type ChildProcess, fork } from 'node:child_process'
import type { RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/** Trees of documents live briefly; with more room for the young, they are collected less often. */
export const moreForTheYoung = ['--max-semi-space-size=64']

/**
 * Contentlayer in a process of its own, on another core than the check, which takes as long.
 * @param into folder that Contentlayer's own, `.contentlayer`, is in
 */
export function contentlayerApart(contentDir: string, into: string): RunContentlayer {
  let child: ChildProcess | undefined
  return (leftOut) =>
    new Promise((resolve) => {
      // It ends where it fails.
      if (!child?.connected)
        child = fork(programs.contentlayer, [contentDir, into], { silent: true, execArgv: moreForTheYoung })
      const runner = child
      let said = ''
      const hear = (text: Buffer): void => {
        said += text
      }
      const end = (failure: string): void => {
        runner.stderr?.off('data', hear)
        runner.stdout?.off('data', hear)
        runner.off('close', onClose)
        resolve(failure)
      }
      const onClose = (): void => end(said.trim() || 'Contentlayer ended without a word')
      runner.stderr?.on('data', hear)
      runner.stdout?.on('data', hear)
      runner.once('close', onClose)
      runner.once('message', () => end(''))
      runner.send(leftOut)
    })
}
