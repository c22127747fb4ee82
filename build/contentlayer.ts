import { fork } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import type { Peer } from '#lib/check/check.ts'
import type { RunContentlayer } from '#lib/generate/run.ts'
import { programs } from './programs.ts'

/** Asks the child process to call a function with these arguments. */
export type ToContentlayer =
  | { run: Parameters<RunContentlayer> }
  | { release: Parameters<Peer['release']> }

/** A message: Contentlayer waits for the document `wanted`, or a run has ended. */
export type FromContentlayer = { wanted: string } | 'done'

/**
 * Starts a child process for Contentlayer, so that the check can use another core at the same time.
 * @param into - the folder for `.contentlayer`
 */
export function contentlayerInChild(contentDir: string, into: string) {
  let output = ''
  let wanted: string[] = []
  let ended: (ok: boolean) => void = () => undefined
  function start() {
    const started = fork(programs.contentlayer, [contentDir, into], { silent: true })
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (text: Buffer) => (output += text))
    return started
      .on('close', () => ended(false))
      .on('message', (message: FromContentlayer) => {
        if (message === 'done') ended(true)
        else wanted.push(message.wanted)
      })
  }
  let child = start()
  const send = (message: ToContentlayer) => child.connected && child.send(message)
  const run: RunContentlayer = (...asked) =>
    new Promise((resolve) => {
      // The child exits when Contentlayer fails, so the next run starts a new one.
      if (!child.connected) child = start()
      output = ''
      ended = (ok) => resolve({ ok, output: output.trim() })
      send({ run: asked })
    })
  const peer: Peer = {
    async wanted(left) {
      // Lets Node handle messages that the child process has sent.
      await setImmediate()
      wanted = wanted.filter((file) => left.has(file))
      return wanted[0]
    },
    release: (...given) => send({ release: given }),
  }
  return { run, peer }
}
