import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type CheckEach, checkEach, type KnownDocument, type Tell, type UnknownDocument } from '../check/check.ts'
import { createTexts } from './texts.ts'

/** Documents from which a second process saves more time than its start takes, about a second. */
const worthwhile = 400

/** Documents that a process is given at once: few enough that all end together. */
const batch = 25

/** What a process answers. */
export type Answer = { checked: KnownDocument[] } | { error: string }

/**
 * Checks documents and keeps their HTML in `textsDir`; many of them in as many processes as there are cores. Not in
 * threads: TypeScript is read by a loader that Node 20 does not pass on to them.
 */
export function checkInProcesses(textsDir: string): CheckEach {
  const here = checkEach(createTexts(textsDir).keep)
  return (documents, tell) => (documents.length < worthwhile ? here(documents, tell) : share(documents, textsDir, tell))
}

async function share(documents: readonly UnknownDocument[], textsDir: string, tell?: Tell): Promise<KnownDocument[]> {
  const checked: KnownDocument[] = []
  const starts = Array.from({ length: Math.ceil(documents.length / batch) }, (_, index) => index * batch).values()
  let done = 0
  async function work(): Promise<void> {
    const child = fork(fileURLToPath(new URL('check-process.ts', import.meta.url)), [textsDir], {
      // A tree of a text is garbage at once: room for more of them (64 MB) makes collecting them a tenth cheaper.
      execArgv: ['--import', 'tsx', '--max-semi-space-size=64'],
      serialization: 'advanced',
    })
    try {
      for (const start of starts) {
        const some = documents.slice(start, start + batch)
        for (const [index, document] of (await ask(child, some)).entries()) checked[start + index] = document
        done += some.length
        tell?.(done, documents.length)
      }
    } finally {
      child.disconnect()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return checked
}

function ask(child: ChildProcess, documents: readonly UnknownDocument[]): Promise<KnownDocument[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A process that checks content ended with ${code}`))
    child.once('exit', ended)
    child.once('error', reject)
    child.once('message', (answer: Answer) => {
      child.off('exit', ended)
      child.off('error', reject)
      if ('error' in answer) reject(new Error(answer.error))
      else resolve(answer.checked)
    })
    child.send(documents)
  })
}
