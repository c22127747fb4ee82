import { isUtf8 } from 'node:buffer'
import { placesOf, type Report, start } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { unixLines } from '#lib/text/line-ends.ts'
import { quote } from '#lib/text/message-format.ts'
import { codeSpans, isWithin } from './code-spans.ts'

/** Largest allowed document, in bytes: ten times the longest post of the Falco blog. */
const maxBytes = 1024 * 1024

/** Decodes UTF-8, removes the byte order mark and turns CRLF into LF; reports other encodings. */
export function decode(bytes: Uint8Array, report: Report) {
  const text = unixLines(new TextDecoder().decode(bytes))
  const refuse = (rule: RuleId, message: string, place = start): undefined =>
    void report(rule, place, message)
  const { length } = bytes
  const most = `a document has at most ${maxBytes} (1 MiB), so shorten or split it`
  if (length > maxBytes) return refuse('file/beyond-limits', `file: has ${length} bytes; ${most}`)
  if (isUtf16(bytes)) return refuse('file/not-utf8', 'file: is UTF-16, not UTF-8; save it as UTF-8')
  if (!isUtf8(bytes)) {
    const { message, place } = wrongByte(bytes)
    return refuse('file/not-utf8', message, place)
  }
  if (/^[^\n]*\r[^\n]*$/.test(text))
    return refuse('file/not-read', 'file: has CR line ends; save it with LF line ends')
  if (text.trim() !== '') return text
  return refuse('file/empty', 'file: is empty; write the document, or remove the file')
}

/** Whether bytes are UTF-16 or UTF-32, by byte order mark or many NUL bytes. */
function isUtf16(bytes: Uint8Array) {
  const [first = 0, second = 0] = bytes
  const head = bytes.subarray(0, 1024)
  return (
    first + second === 0xff + 0xfe || head.filter((byte) => byte === 0).length > head.length / 5
  )
}

/** The first byte that is not valid UTF-8 (RFC 3629), which decoding replaces by U+FFFD. */
function wrongByte(bytes: Uint8Array) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const index = text.indexOf('\uFFFD')
  const byte = bytes[Buffer.byteLength(text.slice(0, index))] ?? 0
  const meant = byte >= 0xa0 ? `; it would be '${String.fromCharCode(byte)}' in Latin-1` : ''
  const message = `encoding: the byte 0x${byte.toString(16).toUpperCase()} is not UTF-8${meant}; save the file as UTF-8 and write the character again`
  return { message, place: placesOf(text)(index) }
}

/**
 * Reports git's first conflict marker outside code. Ignores `=======`, which may underline a
 * heading.
 */
export function hasConflict(text: string, report: Report) {
  const markers = [...text.matchAll(/^(?:<{7}|>{7}|\|{7}) .*$/gm)]
  const code = markers.length > 0 ? codeSpans(text) : []
  const first = markers.find(({ index }) => !isWithin(code, index))
  if (!first) return false
  const message = `merge: ${quote(first[0])} marks a merge conflict; keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>`
  report('file/merge-conflict', placesOf(text)(first.index), message)
  return true
}
