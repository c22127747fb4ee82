import { fork } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import type { Peer } from '#lib/check/check.ts'
import type { RunContentlayer } from '#lib/generate/run.ts'
import type { ParsedText } from '#lib/markdown/text-plugins.ts'
import { programs } from './programs.ts'

/** A message that starts Contentlayer, with the arguments of `RunContentlayer`. */
export type RunMessage = { leftOut: readonly string[]; isChecking: boolean }

/** The arguments of `Peer.release`. */
export type ReleaseMessage = { file: string | undefined; parsed: ParsedText | undefined }

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
  const send = (message: RunMessage | ReleaseMessage) => child.connected && child.send(message)
  const run: RunContentlayer = (leftOut, isChecking) =>
    new Promise((resolve) => {
      // The child exits when Contentlayer fails, so the next run starts a new one.
      if (!child.connected) child = start()
      output = ''
      ended = (ok) => resolve({ ok, output: output.trim() })
      send({ leftOut, isChecking })
    })
  const peer: Peer = {
    async wanted(left) {
      // Lets Node handle messages that the child process has sent.
      await setImmediate()
      wanted = wanted.filter((file) => left.has(file))
      return wanted[0]
    },
    release: (file, parsed) => send({ file, parsed }),
  }
  return { run, peer }
}
