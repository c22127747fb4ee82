import { isUtf8 } from 'node:buffer'
import { type Place, type Problem, placesOf, type Report, start } from '#lib/check/place.ts'
import { unixLines } from '#lib/text/line-ends.ts'
import { quote } from '#lib/text/message-format.ts'
import { codeSpans, isWithin } from './code-spans.ts'

/** Largest allowed document, in bytes: ten times the longest post of the Falco blog. */
const maxBytes = 1024 * 1024

/** Decodes UTF-8, without byte order mark and with LF line ends; reports other encodings. */
export function decode(bytes: Uint8Array, report: Report) {
  const text = unixLines(new TextDecoder().decode(bytes))
  const problem = problemOf(bytes, text)
  if (!problem) return text
  report(problem.rule, problem.place ?? start, problem.message)
  return undefined
}

function problemOf(bytes: Uint8Array, text: string): (Problem & { place?: Place }) | undefined {
  const { length } = bytes
  if (length > maxBytes)
    return {
      rule: 'file/beyond-limits',
      message: `file: has ${length} bytes; a document has at most ${maxBytes} (1 MiB), so shorten or split it`,
    }
  if (isUtf16(bytes))
    return { rule: 'file/not-utf8', message: 'file: is UTF-16, not UTF-8; save it as UTF-8' }
  if (!isUtf8(bytes)) return { rule: 'file/not-utf8', ...wrongByte(bytes) }
  if (/^[^\n]*\r[^\n]*$/.test(text))
    return { rule: 'file/not-read', message: 'file: has CR line ends; save it with LF line ends' }
  const isEmpty = text.trim() === ''
  const message = 'file: is empty; write the document, or remove the file'
  return isEmpty ? { rule: 'file/empty', message } : undefined
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
function wrongByte(bytes: Uint8Array): { place: Place; message: string } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const index = text.indexOf('\uFFFD')
  const byte = bytes[Buffer.byteLength(text.slice(0, index))] ?? 0
  const meant = byte >= 0xa0 ? `; it would be '${String.fromCharCode(byte)}' in Latin-1` : ''
  const message = `encoding: the byte 0x${byte.toString(16).toUpperCase()} is not UTF-8${meant}; save the file as UTF-8 and write the character again`
  return { place: placesOf(text)(index), message }
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
  const message = `merge: ${quote(first[0])} is a marker of git; keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>`
  report('file/merge-conflict', placesOf(text)(first.index), message)
  return true
}
