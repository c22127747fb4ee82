import { isUtf8 } from 'node:buffer'
import { quote } from '#lib/text/message-format.ts'
import type { Collection } from '#schema/collections.ts'
import { checkCharacters, codeSpans, isWithin } from './bytes/characters.ts'
import { placesOf, type Report, type RuleId, start } from './finding.ts'

/** Splits a document into its YAML and text, and reports what is wrong with its bytes. */
export function readSource(bytes: Uint8Array, format: Collection['format'], report: Report) {
  const text = decode(bytes, report)
  // A merge conflict would cause many other findings.
  if (text === undefined || hasConflict(text, report)) return undefined
  checkCharacters(text, report)
  return format === 'data'
    ? { yaml: text, body: undefined, bodyLine: 1 }
    : splitFrontMatter(text, report)
}

const maxBytes = 256 * 1024

/** Decodes UTF-8, removes the byte order mark, and turns CRLF into LF; reports other encodings. */
export function decode(bytes: Uint8Array, report: Report) {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  const refuse = (rule: RuleId, message: string, place = start): undefined =>
    void report(rule, place, message)
  const { length } = bytes
  const most = `a document has at most ${maxBytes} (256 KiB), so shorten or split it`
  if (length > maxBytes) return refuse('file/beyond-limits', `file: has ${length} bytes; ${most}`)
  // The byte order mark of UTF-16, which PowerShell 5 writes.
  if (/^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('hex')))
    return refuse('file/damaged', 'file: is UTF-16, not UTF-8; save it as UTF-8')
  if (!isUtf8(bytes)) {
    // The first U+FFFD replaces the first byte that is not valid UTF-8 (RFC 3629).
    const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const index = whole.indexOf('\uFFFD')
    const byte = bytes[Buffer.byteLength(whole.slice(0, index))] ?? 0
    const found = `encoding: the byte 0x${byte.toString(16).toUpperCase()} is not UTF-8`
    const meant = byte >= 0xa0 ? `; it would be '${String.fromCharCode(byte)}' in Latin-1` : ''
    const message = `${found}${meant}; save the file as UTF-8 and write the character again`
    return refuse('file/damaged', message, placesOf(whole)(index))
  }
  if (text.trim() !== '') return text
  return refuse('file/damaged', 'file: is empty; write the document, or remove the file')
}

/**
 * Reports the first marker of a git merge conflict that is not in code. Ignores `=======`, which
 * may underline a heading.
 */
function hasConflict(text: string, report: Report) {
  const markers = [...text.matchAll(/^(?:<{7}|>{7}|\|{7}) .*$/gm)]
  const code = markers.length > 0 ? codeSpans(text) : []
  const first = markers.find(({ index }) => !isWithin(code, index))
  if (!first) return false
  const found = `merge: ${quote(first[0])} marks a merge conflict; keep one of the two versions`
  const message = `${found}, and remove the lines with <<<<<<<, ======= and >>>>>>>`
  report('file/damaged', placesOf(text)(first.index), message)
  return true
}

const fence = /^---[ \t]*$/

/** Splits a document. Refuses front matter other than YAML: gray-matter would run `---js` code. */
export function splitFrontMatter(text: string, report: Report) {
  const wrong = (line: number, found: string, advice: string): undefined =>
    void report('yaml/invalid', { line, column: 1 }, `front matter: ${found}; ${advice}`)
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!fence.test(first)) {
    if (first.includes('\r')) return wrong(1, 'has CR line ends', 'save the file with LF line ends')
    const later = lines.findIndex((line) => line.trim() !== '')
    if (/^\s*---\s*$/.test(lines[later] ?? ''))
      return wrong(1, `begins on line ${later + 1}`, 'remove the spaces and empty lines before it')
    const found = `is missing: the file opens with ${quote(first)}, and only YAML is read`
    const head = "write '---' alone on line 1, then lines such as 'title: A headline'"
    return wrong(1, found, `${head}, then '---' alone on a line`)
  }
  // In gray-matter, too, front matter ends at any line that begins with ---.
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  const closing = lines[close] ?? ''
  if (!fence.test(closing)) {
    const found = closing === '' ? 'has no end' : `${quote(closing)} does not end it`
    const advice = "write '---' alone on the line after its last key"
    return wrong(Math.max(close, 0) + 1, found, advice)
  }
  // `yaml` and `body` begin with empty lines, to keep the line numbers.
  const yaml = `\n${lines.slice(1, close).join('\n')}`
  const body = '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n')
  return { yaml, yamlOffset: first.length, body, bodyLine: close + 2 }
}
