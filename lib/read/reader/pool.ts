import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import type { ReadEach } from '#lib/check/check.ts'
import type { ReadDocument, UnreadDocument } from '#lib/check/read-one.ts'
import { severityOf } from '#lib/check/rules.ts'
import { cpuTime } from './cpu-time.ts'
import type { Answer, Request } from './process.ts'
import { startReader } from './start.ts'

/** Milliseconds after which a process counts as hung, whatever it did. */
const patience = 60_000

/** Documents from which a second process saves more time than its start takes, about a second. */
const worthwhile = 400

type Options = {
  /** Whether documents are made, or only checked. */
  isMade?: boolean
  limits?: Limits
}

type Limits = {
  /** Seconds of work that a document may take; the largest of the Falco blog takes a fifth of one. */
  timeLimit: number
  /** Megabytes of a process's heap; the densest document that the check accepts takes half. */
  heapLimit: number
}

/** What sets one kind of process apart from another. */
type Kind = { heapLimit: number; isMade: boolean }

/** Processes that wait for documents, by their kind. They end with this process, and do not keep it alive. */
const idle = new Map<string, ChildProcess[]>()

const nameOf = ({ heapLimit, isMade }: Kind): string => `${heapLimit} ${isMade}`

async function take(kind: Kind): Promise<ChildProcess> {
  const waiting = idle.get(nameOf(kind)) ?? []
  let child = waiting.pop()
  // One that somebody has ended meanwhile says nothing of the next document.
  while (child && !child.connected) child = waiting.pop()
  if (!child) return whenReady(await startReader(kind.heapLimit, kind.isMade))
  hold(child, true)
  return child
}

function giveBack(child: ChildProcess, kind: Kind): void {
  hold(child, false)
  idle.set(nameOf(kind), [...(idle.get(nameOf(kind)) ?? []), child])
}

/** Whether this process lives on for a child: the child itself, the channel to it, and what it says. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
  if (child.stderr instanceof Socket) child.stderr[how]()
}

/**
 * Makes the function that reads documents in processes of their own, where each has a limit of time and memory. One that
 * goes over gets a finding, whatever it does, and the others go on.
 * @throws Error from that function, where a process cannot be started or fails in a way that no document explains
 */
export function createPool({ isMade = false, limits = { timeLimit: 5, heapLimit: 512 } }: Options = {}): ReadEach {
  const { timeLimit, heapLimit } = limits

  async function readOne(child: ChildProcess, { path, bytes }: UnreadDocument): Promise<ReadDocument> {
    const answer = await ask(child, { path, bytes }, timeLimit)
    if (typeof answer === 'string') return givenUp(path, answer, limits)
    if (!('read' in answer)) throw new Error('error' in answer ? answer.error : `${path}: no answer`)
    return answer.read
  }

  return async (documents, tell) => {
    const read: ReadDocument[] = []
    const next = documents.entries()
    let done = 0
    async function work(): Promise<void> {
      let child: ChildProcess | undefined
      for (const [index, document] of next) {
        child ??= await take({ heapLimit, isMade })
        read[index] = await readOne(child, document)
        if (read[index].isGivenUp) child = undefined
        tell?.(++done, documents.length)
      }
      if (child) giveBack(child, { heapLimit, isMade })
    }
    const size = documents.length < worthwhile ? 1 : availableParallelism()
    await Promise.all(Array.from({ length: size }, work))
    return read
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

function givenUp(path: string, why: Failure, { timeLimit, heapLimit }: Limits): ReadDocument {
  const found = why === 'time' ? `takes longer than ${timeLimit} seconds` : `takes more than ${heapLimit} MB of memory`
  const message = `text: ${found} to read; shorten or split it (long lists, tables and blocks of code take the most)`
  const rule = why === 'time' ? 'markdown/reading-too-long' : 'markdown/memory-exceeded'
  const finding = { path, line: 1, column: 1, severity: severityOf(rule), rule, message } as const
  return { findings: [finding], values: new Map(), body: undefined, made: undefined, isGivenUp: true }
}
