import type { Problem } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'

/** What was found in a recording, and its line, from 1. */
export type CastProblem = Problem & { line: number }

/** Bytes that a reader waits for when they press play. */
const limit = 2 * 1024 * 1024

/** Columns and rows that a player makes a terminal of. */
const most = 500

/**
 * What is wrong in a recording of a terminal, which is lines of JSON: one that says its size, then an event each.
 * Source: https://docs.asciinema.org/manual/asciicast/v2/ and v3
 * @param text that is text as such (plain-files.ts)
 */
export function castProblem(text: string): CastProblem | undefined {
  const problem = (line: number, message: string): CastProblem => ({
    rule: 'file/not-a-recording',
    line,
    message: `recording: ${message}`,
  })
  if (text.length > limit)
    return problem(
      1,
      `has ${count(text.length, 'byte')}, and readers wait for at most ${count(limit, 'byte')}; record a shorter session`,
    )
  const [head = '', ...events] = text.split('\n')
  const size = sizeOf(parsed(head))
  if (!size)
    return problem(
      1,
      'begins with no header such as {"version": 2, "width": 80, "height": 24}; save what \'asciinema rec\' wrote',
    )
  if (size.some((side) => !Number.isInteger(side) || side < 1 || side > most))
    return problem(1, `is of ${size.join(' × ')} characters; a terminal has whole numbers from 1 to ${most}`)
  for (const [at, line] of events.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (!isEvent(parsed(line)))
      return problem(at + 2, 'is no event such as [1.5, "o", "text"]; save what \'asciinema rec\' wrote, to its end')
  }
  return events.some((line) => line.trim() !== '') ? undefined : problem(1, 'has no event; record anew')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Columns and rows, by the header of version 2 or 3. */
function sizeOf(header: unknown): [columns: number, rows: number] | undefined {
  if (!isRecord(header)) return undefined
  const { version, width, height, term } = header
  if (version === 2) return [Number(width), Number(height)]
  return version === 3 && isRecord(term) ? [Number(term.cols), Number(term.rows)] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEvent(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [time, code, data] = value
  return typeof time === 'number' && time >= 0 && typeof code === 'string' && typeof data === 'string'
}
