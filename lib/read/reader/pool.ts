import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import type { CheckEach } from '#lib/check/check.ts'
import type { KnownDocument, UnknownDocument } from '#lib/check/one.ts'
import { cpuTime } from './cpu-time.ts'
import type { Answer, Request } from './process.ts'
import { startReader } from './start.ts'

/** Milliseconds after which a process counts as hung, whatever it did. */
const patience = 60_000

/** Documents from which a second process saves more time than its start takes, about a second. */
const worthwhile = 400

type Options = {
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

/** Processes that wait for documents, by the limit of their heap. They end with this process, and do not keep it alive. */
const idle = new Map<number, ChildProcess[]>()

async function take(heapLimit: number): Promise<ChildProcess> {
  let waiting = idle.get(heapLimit)?.pop()
  // One that somebody has ended meanwhile says nothing of the next document.
  while (waiting && !waiting.connected) waiting = idle.get(heapLimit)?.pop()
  if (!waiting) return whenReady(await startReader(heapLimit))
  hold(waiting, true)
  return waiting
}

function giveBack(child: ChildProcess, heapLimit: number): void {
  hold(child, false)
  idle.set(heapLimit, [...(idle.get(heapLimit) ?? []), child])
}

/** Whether this process lives on for a child: the child itself, the channel to it, and what it says. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
  if (child.stderr instanceof Socket) child.stderr[how]()
}

/**
 * Makes the function that checks documents in processes of their own, where each has a limit of time and memory. One that
 * goes over gets a finding, whatever it does, and the others go on.
 * @throws Error from that function, where a process cannot be started or fails in a way that no document explains
 */
export function createPool({ onHtml, limits = { timeLimit: 5, heapLimit: 512 } }: Options = {}): CheckEach {
  const { timeLimit, heapLimit } = limits

  async function readOne(child: ChildProcess, document: UnknownDocument): Promise<KnownDocument> {
    const { path, bytes } = document
    const answer = await ask(child, { document: { path, bytes }, wantsHtml: onHtml !== undefined }, timeLimit)
    if (typeof answer === 'string') return givenUp(path, answer, limits)
    if (!('checked' in answer)) throw new Error(`${path}: ${'error' in answer ? answer.error : 'no answer'}`)
    if (answer.html !== undefined) await onHtml?.(document, answer.html)
    return answer.checked
  }

  return async (documents, tell) => {
    const checked: KnownDocument[] = []
    const next = documents.entries()
    let done = 0
    async function work(): Promise<void> {
      let child: ChildProcess | undefined
      for (const [index, document] of next) {
        child ??= await take(heapLimit)
        checked[index] = await readOne(child, document)
        if (checked[index].isGivenUp) child = undefined
        tell?.(++done, documents.length)
      }
      if (child) giveBack(child, heapLimit)
    }
    const size = documents.length < worthwhile ? 1 : availableParallelism()
    await Promise.all(Array.from({ length: size }, work))
    return checked
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
