import type { TextRange } from '#tools/import/hugo/parse.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import type { Shortcode } from './shortcode.ts'

/** Colours of Docsy's alerts, as kinds of alerts that this site has. */
const kinds: Record<string, string> = {
  info: 'NOTE',
  primary: 'NOTE',
  secondary: 'NOTE',
  success: 'TIP',
  warning: 'WARNING',
  danger: 'CAUTION',
}

/**
 * Makes an alert (a quote whose first line names its kind) of what stands between a shortcode and its end. Only marks
 * are put in front of its lines; the text itself stays for other edits.
 */
export function alertEdits(body: string, opening: Shortcode, end: TextRange): Edit[] {
  const inner = body.slice(opening.to, end.from)
  const lineStart = body.lastIndexOf('\n', opening.from - 1) + 1
  const before = body.slice(lineStart, opening.from)
  const isAlone = /^[\s>]*$/.test(before)
  const indent = isAlone ? before : (/^[\s>]*/.exec(before)?.[0] ?? '')
  const mark = `${indent}> `
  if (inner.trim() === '') return [{ from: opening.from, to: end.to, text: '' }]
  const first = opening.to + (/^(?:[ \t]*\n)*[ \t]*/.exec(inner)?.[0].length ?? 0)
  const last = opening.to + inner.trimEnd().length
  const title = opening.parameters.get('title')
  const kind = kinds[(opening.parameters.get('color') ?? '').toLowerCase()] ?? 'NOTE'
  const lines = [`> [!${kind}]`]
  if (title) lines.push(`> **${title.replace(/[*[\]<`\\]/g, '\\$&')}**`, '>')
  // The kind is a paragraph's first line; what is no paragraph needs to begin its own block.
  else if (/^(?:[-+*] |\d+[.)] |#|```|~~~|>|\||<)/.test(body.slice(first, first + 12))) lines.push('>')
  const head = lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n')
  const edits: Edit[] = [{ from: opening.from, to: first, text: `${isAlone ? '' : `\n\n${indent}`}${head}\n${mark}` }]
  for (let at = body.indexOf('\n', first); at >= 0 && at < last; at = body.indexOf('\n', at + 1)) {
    const from = at + 1
    const shared = sharedLength(body, from, indent)
    const isBlank = /^[ \t]*(?:\n|$)/.test(body.slice(from + shared, last))
    edits.push({ from, to: from + shared, text: isBlank ? `${indent}>` : mark })
  }
  edits.push({ from: last, to: end.to, text: gapAfter(body, end.to) })
  return edits
}

/** How much of the indentation a line has. */
function sharedLength(body: string, from: number, indent: string): number {
  let length = 0
  while (length < indent.length && body[from + length] === indent[length]) length++
  return length
}

/** What keeps the text behind an alert from being its last line. */
function gapAfter(body: string, end: number): string {
  const [rest = '', next = ''] = body.slice(end, end + 2_000).split('\n')
  if (rest.trim() !== '') return '\n\n'
  return next.trim() === '' ? '' : '\n'
}
