import type { Element } from 'hast'
import type { RuleId } from './rules.ts'

/** A place in a file; both counted from 1, columns in UTF-16 units, as editors count them. */
export type Place = { line: number; column: number }

/** What is wrong, where the place is known to whoever reports it: the rule that is broken, and the words for the author. */
export type Problem = { rule: RuleId; message: string }

/** Takes a finding of one file; how severe it is, its rule says. */
export type Report = (rule: RuleId, place: Place, message: string) => void

/** Words of a finding; made later where it takes time to find what is meant, and the finding may not be shown. */
export type Message = string | (() => string)

/** The same, of words that are made when they are shown. */
export type LateReport = (rule: RuleId, place: Place, message: Message) => void

/** The same for any file, by its path below the content folder. */
export type ReportIn = (file: string) => LateReport

export const start: Place = { line: 1, column: 1 }

/** Where a node of Markdown or HTML begins; the beginning of the file for what the author did not write. */
export function placeOf(node: { position?: Element['position'] }): Place {
  const point = node.position?.start
  return point ? { line: point.line, column: point.column } : start
}

/** Makes the function that tells the place of an offset in a text. Offsets past the end give the end. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: Math.min(offset, text.length) - (starts[low] ?? 0) + 1 }
  }
}

/** Makes the function that says whether an offset lies in one of some spans; offsets must be asked for in order. */
export function spanFinder(spans: readonly { from: number; to: number }[]): (offset: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  let at = 0
  return (offset) => {
    while (at < sorted.length && (sorted[at]?.to ?? 0) <= offset) at++
    return (sorted[at]?.from ?? Number.POSITIVE_INFINITY) <= offset
  }
}
