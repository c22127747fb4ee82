import type { Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'

/** A Markdown document in its two parts, each with as many lines before it as in the file, so that places agree. */
export type Parts = {
  yaml: string
  /** Offset of the YAML in the file. */
  yamlOffset: number
  /** The text with every line of front matter empty: line numbers are the file's. */
  body: string
  /** First line of the body. */
  bodyLine: number
}

const fence = /^---[ \t]*$/

/**
 * Parts a Markdown document; undefined, with the reason reported, where there is no front matter or it is not YAML.
 * Nothing but YAML is ever read: gray-matter evaluates `---js`.
 */
export function splitFrontMatter(text: string, report: Report): Parts | undefined {
  const wrong = (line: number, found: string, advice: string): undefined =>
    void report('front-matter/malformed', { line, column: 1 }, `front matter: ${found}; write '---' alone ${advice}`)
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!fence.test(first)) {
    const advice = "on line 1, then lines such as 'title: A headline', then '---' alone on a line"
    return wrong(1, openingOf(first, lines), advice)
  }
  // As gray-matter, for which any line that begins so is the end.
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  const closing = lines[close] ?? ''
  if (!fence.test(closing)) {
    const found = closing === '' ? 'has no end' : `${quote(closing)} does not end it`
    return wrong(Math.max(close, 0) + 1, found, 'on the line after its last key')
  }
  const yaml = lines.slice(1, close).join('\n')
  const body = '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n')
  return { yaml, yamlOffset: first.length + 1, body, bodyLine: close + 2 }
}

/** What a file begins with in place of the line that opens front matter. */
function openingOf(first: string, lines: readonly string[]): string {
  const later = lines.findIndex((line) => line.trim() !== '')
  if (/^\s*---\s*$/.test(lines[later] ?? '')) return `begins on line ${later + 1}, after spaces or empty lines`
  if (/^(?:--|[—–+{;])/.test(first)) return `opens with ${quote(first)}, and only YAML is read`
  return `is missing, the file opens with ${quote(first)}`
}
