import type { Problem } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { quote } from '#lib/text/message-format.ts'

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|([+-])(\d{2}):(\d{2}))?)?$/
const day = 'write a date such as 2026-08-28'

/**
 * What is wrong with a date as it is written: `YYYY-MM-DD`, or ISO 8601 with time and zone. Undefined where nothing is.
 * Looks at the text, since `Date` takes 30 February for 2 March.
 */
export function dateProblem(text: string): Problem | undefined {
  const problem = (rule: RuleId, message: string): Problem => ({ rule, message: `${quote(text)} ${message}` })
  const parts = shape.exec(text)
  if (!parts) return problem('front-matter/date-wrong', `is not a date; ${rewritten(text)}`)
  const [year, month, date, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((index) => Number(parts[index] ?? 0)) as Six
  if (month < 1 || month > 12)
    return problem('front-matter/date-wrong', `has a month ${parts[2]}, and the months are 01 to 12; ${day}`)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (date < 1 || date > last) {
    const near = `${parts[1]}-${parts[2]}-${String(Math.min(Math.max(date, 1), last)).padStart(2, '0')}`
    return problem('front-matter/date-wrong', `is not a day of the calendar; write a date such as ${near}`)
  }
  if (year < 1970 || year > 2199) return problem('front-matter/date-wrong', `is in the year ${parts[1]}; ${day}`)
  if (parts[4] === undefined) return undefined
  if (hour > 23 || minute > 59 || second > 59)
    return problem(
      'front-matter/date-wrong',
      `has no time of day, which is 00:00 to 23:59; write one such as ${text.slice(0, 10)}T09:00:00Z`,
    )
  if (parts[7] === undefined)
    return problem(
      'front-matter/date-wrong',
      `has a time without a zone; write ${quote(`${text}Z`)} for UTC, or the day alone`,
    )
  if (Number(parts[9] ?? 0) > 14 || Number(parts[10] ?? 0) > 59)
    return problem('front-matter/date-wrong', 'has an invalid UTC offset; write Z or one such as +01:00')
  return undefined
}

type Six = [number, number, number, number, number, number]

/** The day that a common other spelling means, where it can mean only one. */
function rewritten(text: string): string {
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (loose) {
    const written = [loose[1], loose[2]?.padStart(2, '0'), loose[3]?.padStart(2, '0')].join('-')
    if (dateProblem(written) === undefined) return `write ${written}`
  }
  if (/^\d{4}-\d\d-\d\d[ t]\d/.test(text))
    return `write ${text.slice(0, 10)}, or with time and zone such as ${text.slice(0, 10)}T09:00:00Z`
  return 'write YYYY-MM-DD such as 2026-08-28, or with time and zone such as 2026-08-28T09:00:00Z'
}

/** Milliseconds since 1970 of a date that {@link dateProblem} finds nothing wrong with; a day begins at 00:00 UTC. */
export function timeOf(text: string): number {
  return Date.parse(text)
}
