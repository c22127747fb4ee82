import { fork } from 'node:child_process'
import type { Outcome, RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/**
 * Makes the function that runs Contentlayer in another process, on another core than the check.
 * @param into folder that Contentlayer's own, `.contentlayer`, is in
 */
export function contentlayerInChild(contentDir: string, into: string): RunContentlayer {
  let said = ''
  function start() {
    const started = fork(programs.contentlayer, [contentDir, into], { silent: true })
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (text: Buffer) => (said += text))
    return started
  }
  let child = start()
  return (leftOut) =>
    new Promise<Outcome>((resolve) => {
      // The child ends where Contentlayer fails.
      if (!child.connected) child = start()
      said = ''
      const end = (ok: boolean) => {
        child.removeAllListeners('close').removeAllListeners('message')
        resolve({ ok, said: said.trim() })
      }
      child.once('close', () => end(false)).once('message', () => end(true))
      child.send(leftOut)
    })
}
