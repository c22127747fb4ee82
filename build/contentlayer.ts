import { fork } from 'node:child_process'
import type { ContentlayerResult, RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/**
 * Makes a function that runs Contentlayer in a child process, so that the check can use another
 * core at the same time.
 * @param into - the folder for `.contentlayer`
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
      // The child exits when Contentlayer fails, so the next run starts a new one.
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
