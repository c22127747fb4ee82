/** Judges regular expressions for expressions.test.ts: a process of its own, since one that never ends must be ended. */
import vm from 'node:vm'
import { checkSync, type Diagnostics } from 'recheck'

export type Expression = { source: string; flags: string }

/** `problem` says why the time of an expression is not linear in the text; undefined where it is. */
export type Judgement = { problem: string | undefined }

/** Characters of a hostile text. At this length, linear takes a millisecond and quadratic hundreds or more. */
const length = 100_000
/** Milliseconds of the processor, which other processes do not add to. */
const limit = 100
/** Milliseconds after which an expression is ended, however busy the machine: twenty times the limit. */
const patience = 2_000

/** What an expression takes to look through a text, in milliseconds of the processor; endless where it had to be ended. */
function timeOf({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags)
  const start = process.cpuUsage()
  try {
    vm.runInNewContext('text.replace(expression, "")', { text, expression }, { timeout: patience })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return Number.POSITIVE_INFINITY
  }
  return process.cpuUsage(start).user / 1_000
}

/** The attack that recheck found, made long. */
function attackOf({ attack }: Extract<Diagnostics, { status: 'vulnerable' }>): string {
  const share = Math.floor(length / Math.max(1, attack.pumps.length))
  const pumps = attack.pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / Math.max(1, pump.length))),
  )
  return pumps.join('') + attack.suffix
}

/** Pieces of an expression itself over and over: what an author of an attack would try first. */
function piecesOf(source: string): string[] {
  const plain = source.replace(/\\(?:[sbBdDwWSnrt]|p\{\w+\})/g, ' ').replace(/[\\^$]/g, '')
  const pieces = new Set([' ', '\n', ...plain, ...(plain.match(/[^()[\]{}|?*+]+/g) ?? [])])
  return [...pieces].flatMap((piece) => [piece, `${piece} `, `a${piece}`])
}

function judge(expression: Expression): string | undefined {
  const found = checkSync(expression.source, expression.flags, { timeout: 10_000 })
  if (found.status === 'safe') return undefined
  // recheck errs to the safe side, and judges an engine of its own; what counts is the time that this one takes.
  const texts =
    found.status === 'vulnerable'
      ? [attackOf(found)]
      : piecesOf(expression.source).map((piece) => `${piece.repeat(Math.ceil(length / piece.length))}\u0000`)
  const slow = texts.find((text) => timeOf(expression, text) > limit)
  return slow === undefined
    ? undefined
    : `takes more than ${limit} ms for ${slow.length} characters such as ${JSON.stringify(slow.slice(0, 30))}`
}

process.on('message', (expression: Expression) => {
  process.send?.({ problem: judge(expression) } satisfies Judgement)
})
