import type { ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { CheckEach } from '../check/check.ts'
import type { KnownDocument, UnknownDocument } from '../check/one.ts'
import { cpuTime } from './cpu-time.ts'
import type { Answer, Request } from './process.ts'
import { startReader } from './start.ts'

/** Milliseconds after which a process counts as hung, whatever it did. */
const patience = 60_000

/** Documents from which a second process saves more time than its start takes, about a second. */
const worthwhile = 400

/** Processes that read documents; each document has a limit of time and memory, and whatever it does is known by name. */
export type Pool = {
  each: CheckEach
  /** Ends the processes; without it they end with this one. */
  close(): void
}

type Options = {
  stateDir: string
  /** Takes the HTML of each document that has no error of its own; without it none is made. */
  onHtml?: (document: UnknownDocument, html: string) => Promise<void>
  limits?: Limits
}

type Limits = {
  /** Seconds of work that a document may take; the largest of the Falco blog takes a fifth of one. */
  timeLimit: number
  /** Megabytes of a process's heap; the densest document that the check accepts takes half. */
  heapLimit: number
}

/** @throws Error from `each`, where a process cannot be started or fails in a way that no document explains */
export function createPool({ stateDir, onHtml, limits = { timeLimit: 5, heapLimit: 512 } }: Options): Pool {
  const { timeLimit, heapLimit } = limits
  const idle: ChildProcess[] = []

  async function reader(): Promise<ChildProcess> {
    const kept = idle.pop()
    if (!kept) return whenReady(await startReader(stateDir, heapLimit))
    kept.ref()
    kept.channel?.ref()
    return kept
  }

  /** Kept for the next documents; it does not keep this process alive. */
  function release(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    idle.push(child)
  }

  async function readOne(child: ChildProcess, document: UnknownDocument): Promise<KnownDocument> {
    const { path, bytes } = document
    const answer = await ask(child, { document: { path, bytes }, wantsHtml: onHtml !== undefined }, timeLimit)
    if (typeof answer === 'string') return givenUp(path, answer, limits)
    if (!('checked' in answer)) throw new Error(`${path}: ${'error' in answer ? answer.error : 'no answer'}`)
    if (answer.html !== undefined) await onHtml?.(document, answer.html)
    return answer.checked
  }

  return {
    async each(documents, tell) {
      const checked: KnownDocument[] = []
      const next = documents.entries()
      let done = 0
      async function work(): Promise<void> {
        let child: ChildProcess | undefined
        for (const [index, document] of next) {
          child ??= await reader()
          checked[index] = await readOne(child, document)
          if (checked[index].isGivenUp) child = undefined
          tell?.(++done, documents.length)
        }
        if (child) release(child)
      }
      const size = documents.length < worthwhile ? 1 : availableParallelism()
      await Promise.all(Array.from({ length: size }, work))
      return checked
    },
    close() {
      for (const child of idle.splice(0)) child.kill()
    },
  }
}

/** Why there is no answer: too long, or the process ended, which only running out of memory makes it do. */
type Failure = 'time' | 'memory'

function ask(child: ChildProcess, request: Request, timeLimit: number): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    const end = (answer: Answer | Failure): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      if (typeof answer === 'string') child.kill('SIGKILL')
      resolve(answer)
    }
    const [begun, usedBefore] = [Date.now(), cpuTime(child.pid)]
    // A busy machine is not the document's fault: time of the processor counts, where it is known.
    const onTimeout = (): void => {
      const used = (cpuTime(child.pid) ?? Number.POSITIVE_INFINITY) - (usedBefore ?? 0)
      if (used >= timeLimit || Date.now() - begun >= patience) end('time')
      else timer = setTimeout(onTimeout, Math.max(100, (timeLimit - used) * 1000))
    }
    let timer = setTimeout(onTimeout, timeLimit * 1000)
    child.once('exit', () => end('memory'))
    child.once('error', () => end('memory'))
    child.once('message', (answer: Answer) => end(answer))
    child.send(request)
  })
}

/** What a process says while it starts is passed on; later it only speaks as it runs out of memory. */
async function whenReady(child: ChildProcess): Promise<ChildProcess> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, 10_000)
  })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`A process that reads documents ended with ${code}: ${said}`)))
    child.once('message', () => resolve())
  })
  child.removeAllListeners()
  return child
}

function givenUp(path: string, why: Failure, { timeLimit, heapLimit }: Limits): KnownDocument {
  const found = why === 'time' ? `takes longer than ${timeLimit} seconds` : `takes more than ${heapLimit} MB of memory`
  const message = `text: ${found} to read; shorten or split it (long lists, tables and blocks of code take the most)`
  const finding = { path, line: 1, column: 1, severity: 'error' as const, message }
  return { findings: [finding], values: new Map(), body: undefined, isText: false, isGivenUp: true }
}
