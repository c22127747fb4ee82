import { placesOf, type Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { codeSpans } from './code-spans.ts'

/**
 * Reports the first marker that git left of an unfinished merge, outside code. A line of `=` alone
 * may belong to a heading.
 */
export function hasConflict(text: string, report: Report): boolean {
  const markers = [...text.matchAll(/^(?:<{7}|>{7}|\|{7}) .*$/gm)]
  const code = markers.length > 0 ? codeSpans(text) : []
  const first = markers.find(
    ({ index }) => !code.some(({ from, to }) => from <= index && index < to),
  )
  if (!first) return false
  const advice =
    'keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>'
  report(
    'file/merge-conflict',
    placesOf(text)(first.index),
    `merge: ${quote(first[0])} is a marker of git; ${advice}`,
  )
  return true
}
