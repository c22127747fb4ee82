import type { Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'

export type Parts = {
  yaml: string
  yamlOffset: number
  /** The text, after as many empty lines as front matter has, to keep the file's line numbers. */
  body: string
  bodyLine: number
}

const fence = /^---[ \t]*$/

/**
 * Splits a document; reports front matter that is not YAML, since gray-matter would run `---js`.
 */
export function splitFrontMatter(text: string, report: Report): Parts | undefined {
  const wrong = (line: number, found: string, advice: string): undefined =>
    void report(
      'front-matter/malformed',
      { line, column: 1 },
      `front matter: ${found}; write '---' alone ${advice}`,
    )
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!fence.test(first)) {
    const advice = "on line 1, then lines such as 'title: A headline', then '---' alone on a line"
    return wrong(1, openingOf(first, lines), advice)
  }
  // Like gray-matter, ends front matter at any line that begins with ---.
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

function openingOf(first: string, lines: readonly string[]) {
  const later = lines.findIndex((line) => line.trim() !== '')
  if (/^\s*---\s*$/.test(lines[later] ?? ''))
    return `begins on line ${later + 1}, after spaces or empty lines`
  return `is missing: the file opens with ${quote(first)}, and only YAML is read`
}
