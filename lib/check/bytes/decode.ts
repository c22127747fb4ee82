import { isUtf8 } from 'node:buffer'
import { type Place, type Report, start } from '#lib/check/place.ts'
import { unixLines } from '#lib/text/line-ends.ts'

/** Largest allowed document, in bytes: ten times the longest post of the Falco blog. */
const limit = 1024 * 1024

/**
 * Decodes UTF-8 to text with LF line ends and no byte order mark; reports and returns undefined if
 * it is not UTF-8.
 */
export function decode(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length === 0) {
    report('file/empty', start, 'file: is empty; write the document, or remove the file')
    return
  }
  if (bytes.length > limit) {
    const message = `file: has ${bytes.length} bytes; a document has at most ${limit} (1 MiB), so shorten or split it`
    report('file/beyond-limits', start, message)
    return
  }
  if (isWide(bytes)) {
    report('file/not-utf8', start, 'file: is UTF-16, not UTF-8; save it as UTF-8')
    return
  }
  if (!isUtf8(bytes)) {
    const { message, ...place } = wrongByte(bytes)
    report('file/not-utf8', place, message)
    return
  }
  const text = unixLines(new TextDecoder().decode(bytes))
  if (text.trim() === '') {
    report(
      'file/empty',
      start,
      'file: is empty but for spaces; write the document, or remove the file',
    )
    return
  }
  return text
}

/** Whether bytes are UTF-16 or UTF-32, by byte order mark or many NUL bytes. */
function isWide(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  const head = bytes.subarray(0, 1024)
  return (
    first + second === 0xff + 0xfe || head.filter((byte) => byte === 0).length > head.length / 5
  )
}

/** Finds the first byte that is not valid UTF-8 (RFC 3629). */
function wrongByte(bytes: Uint8Array): Place & { message: string } {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const line = lines.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1')))
  const text = lines[line] ?? ''
  const [before = ''] = Buffer.from(text, 'latin1').toString('utf8').split('\uFFFD')
  const byte = text.charAt(Buffer.byteLength(before))
  const hex = byte.charCodeAt(0).toString(16).toUpperCase()
  const meant = byte >= '\xA0' ? `; it would be '${byte}' in Latin-1` : ''
  const message = `encoding: the byte 0x${hex} is not UTF-8${meant}; save the file as UTF-8 and write the character anew`
  return { line: line + 1, column: before.length + 1, message }
}
