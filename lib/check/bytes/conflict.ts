import { placesOf, type Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { codeSpans, isWithin } from './code-spans.ts'

/** Reports git's first conflict marker outside code; a line of `=` may belong to a heading. */
export function hasConflict(text: string, report: Report) {
  const markers = [...text.matchAll(/^(?:<{7}|>{7}|\|{7}) .*$/gm)]
  const code = markers.length > 0 ? codeSpans(text) : []
  const first = markers.find(({ index }) => !isWithin(code, index))
  if (!first) return false
  const message = `merge: ${quote(first[0])} is a marker of git; keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>`
  report('file/merge-conflict', placesOf(text)(first.index), message)
  return true
}
