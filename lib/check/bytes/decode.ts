import { type Place, type Report, start } from '#lib/check/place.ts'

/** Bytes that a document may have; ten times the longest post of the Falco blog. */
const limit = 1024 * 1024

/** Why a document of a length in bytes is not read; undefined where it is. */
export function lengthProblem(length: number): string | undefined {
  return length > limit
    ? `file: has ${length} bytes; a document has at most ${limit} (1 MiB), so shorten or split it`
    : undefined
}

/**
 * The text of a document's bytes, without byte order mark and with LF as line ends; undefined, with the reason
 * reported, where the bytes are no UTF-8 text.
 */
export function decode(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length === 0)
    return void report('file/empty', start, 'file: is empty; write the document, or remove the file')
  const long = lengthProblem(bytes.length)
  if (long !== undefined) return void report('file/beyond-limits', start, long)
  const wide = wideEncoding(bytes)
  if (wide) return void report('file/not-utf8', start, `file: is ${wide}, not UTF-8; save it as UTF-8`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return void report('file/not-utf8', firstBadByte(bytes), badByteMessage(bytes))
  }
  const windowsEnd = text.indexOf('\r\n')
  if (windowsEnd >= 0) {
    const line = text.slice(0, windowsEnd).split('\n').length
    const message = 'file: has line ends of Windows (CRLF); save it with those of Unix (LF), as your editor calls them'
    report('file/line-ends', { line, column: 1 }, message)
    text = text.replaceAll('\r\n', '\n')
  }
  if (text.trim() === '')
    return void report('file/empty', start, 'file: is empty but for spaces; write the document, or remove the file')
  return text
}

/** Names UTF-16 and UTF-32, by byte order mark or by where the NUL bytes of Latin text are. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32'
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  const head = bytes.subarray(0, 1024)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd > head.length * 0.6) return 'UTF-32'
  return even > head.length * 0.2 || odd > head.length * 0.2 ? 'UTF-16' : undefined
}

/** Offset of the first byte that is no part of UTF-8 (RFC 3629), by halving: a cut character is not an error yet. */
function badOffset(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  // The byte that breaks a character may be the next one, which is a fine character by itself.
  while (good > 0 && ((bytes[good] ?? 0) < 0x80 || good === bytes.length)) good--
  return good
}

function firstBadByte(bytes: Uint8Array): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, badOffset(bytes)))
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

function badByteMessage(bytes: Uint8Array): string {
  const byte = bytes[badOffset(bytes)] ?? 0
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  const meant = byte >= 0xa0 ? `; it would be '${String.fromCharCode(byte)}' in Latin-1` : ''
  return `encoding: the byte 0x${hex} is not UTF-8${meant}; save the file as UTF-8 and write the character anew`
}
