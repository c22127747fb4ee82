import { fork } from 'node:child_process'
import type { ContentlayerResult, RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/**
 * Makes the function that runs Contentlayer in another process, on another core than the check.
 * @param into folder that Contentlayer's own, `.contentlayer`, is in
 */
export function contentlayerInChild(contentDir: string, into: string): RunContentlayer {
  let output = ''
  function start() {
    const started = fork(programs.contentlayer, [contentDir, into], { silent: true })
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (text: Buffer) => (output += text))
    return started
  }
  let child = start()
  return (leftOut) =>
    new Promise<ContentlayerResult>((resolve) => {
      // The child ends if Contentlayer fails.
      if (!child.connected) child = start()
      output = ''
      const end = (ok: boolean) => {
        child.removeAllListeners('close').removeAllListeners('message')
        resolve({ ok, output: output.trim() })
      }
      child.once('close', () => end(false)).once('message', () => end(true))
      child.send(leftOut)
    })
}
