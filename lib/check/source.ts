import { isUtf8 } from 'node:buffer'
import { quote } from '#lib/text/message-format.ts'
import type { Collection } from '#schema/collections.ts'
import { checkValueCharacters } from './bytes/characters.ts'
import { placesOf, type Report, start } from './diagnostic.ts'

export function readSource(bytes: Uint8Array, format: Collection['format'], report: Report) {
  const text = decode(bytes, report)
  if (text === undefined) return undefined
  const source =
    format === 'data' ? { yaml: text, body: undefined } : splitFrontMatter(text, report)
  if (source) checkValueCharacters(source.yaml, report)
  if (format !== 'data') checkLastLine(new TextDecoder().decode(bytes), report)
  return source
}

/** Contentlayer reads the CR before the last `---` as a part of the value, which a text survives. */
function checkLastLine(text: string, report: Report) {
  const [front = '', last = ''] = /^---[ \t]*\r\n(?:.*\r\n)*?(.*)\r\n---/.exec(text) ?? []
  if (!/(?:[\]}'"]|: (?:true|false|\d+))$/.test(last)) return
  const found = `line ends: ${quote(last)} ends in CRLF, which Contentlayer cannot read`
  const advice = 'save the file with line ends of Unix (LF)'
  report('yaml/invalid', placesOf(text)(front.length - '\r\n---'.length), `${found}; ${advice}`)
}

const maxBytes = 256 * 1024

/** Decodes UTF-8, removes the byte order mark, and turns CRLF into LF; reports other encodings. */
export function decode(bytes: Uint8Array, report: Report) {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  const { length } = bytes
  let problem = ''
  let place = start
  if (length > maxBytes) {
    problem = `has ${length} bytes; a document has at most ${maxBytes} (256 KiB), so split it`
  } else if (!isUtf8(bytes)) {
    problem = 'is not UTF-8; save it as UTF-8, and write this character again'
    place = placesOf(text)(text.indexOf('\uFFFD'))
  } else if (text.trim() === '') problem = 'is empty; write the document, or remove the file'
  if (!problem) return text
  report(length > maxBytes ? 'file/beyond-limits' : 'file/damaged', place, `file: ${problem}`)
  return undefined
}

const fence = /^---[ \t]*$/

/** Refuses front matter other than YAML: gray-matter would run `---js` code. */
export function splitFrontMatter(text: string, report: Report) {
  const wrong = (line: number, message: string): undefined =>
    void report('yaml/invalid', { line, column: 1 }, `front matter: ${message}`)
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!fence.test(first)) {
    const head = "write '---' alone on line 1, then lines such as 'title: A headline'"
    return wrong(1, `is missing: line 1 is ${quote(first)}; ${head}, then '---' alone on a line`)
  }
  // In gray-matter, too, front matter ends at any line that begins with ---.
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (!fence.test(lines[close] ?? ''))
    return wrong(
      Math.max(close, 0) + 1,
      "has no end; write '---' alone on the line after its last key",
    )
  // `yaml` and `body` begin with empty lines, to keep the line numbers.
  const yaml = `\n${lines.slice(1, close).join('\n')}`
  const body = '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n')
  return { yaml, yamlOffset: first.length, body }
}
