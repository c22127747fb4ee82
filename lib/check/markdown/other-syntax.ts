import type { Nodes, Paragraph, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report } from '#lib/check/finding.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { clean, count, quote } from '#lib/text/message-format.ts'
import { syntaxes } from './syntaxes.ts'

export function checkOtherSyntax(tree: Root, body: string, report: Report) {
  const place = placesOf(body)
  const shortcodes = /\{\{[<%]\s*(\/?[\w./-]*)(?:.{0,198}?\}\})?/gs
  for (const { index, 0: whole, 1: name = '' } of proseOf(tree, body, isCode).matchAll(
    shortcodes,
  )) {
    const advice = /^\/?(?:ref|relref)$/.test(name)
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put the shortcode in code to show it'
    const message = `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${advice}`
    report('markdown/shortcode', place(index), message)
  }
  // Bare URLs count as prose: the parser reads `[words](https://falco.org/a b)` as text and a URL.
  const isBare = ({ position }: Nodes) => /\w/.test(body[position?.start.offset ?? 0] ?? '')
  const prose = proseOf(tree, body, (node) => markup.test(node.type) && !isBare(node))
  const plain = proseOf(tree, body, ({ type }) => markup.test(type) || emphasis.test(type))
  const reported = new Set<number>()
  for (const { name, pattern, problem = 'is not understood', outsideEmphasis, advice } of syntaxes)
    for (const match of (outsideEmphasis ? plain : prose).matchAll(pattern)) {
      if (reported.has(match.index)) continue
      reported.add(match.index)
      const written = body.slice(match.index, match.index + match[0].length)
      const found = `${name}: ${quote(written)} ${problem} and shows as text`
      report('markdown/other-syntax', place(match.index), `${found}; ${advice(match, written)}`)
    }
  checkFootnotes(tree, report)
  visit(tree, 'table', (node) => checkRows(node, report))
  visit(tree, 'paragraph', (node, index = 0, parent) =>
    checkLines(node, parent?.children[index - 1], body, report),
  )
}

/** Reports a footnote to which no text refers, and a second footnote of the same name. */
function checkFootnotes(tree: Root, report: Report) {
  const awaited = new Set<string>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    awaited.add(identifier)
  })
  visit(tree, 'footnoteDefinition', (node) => {
    if (awaited.delete(node.identifier)) return
    const name = clean(node.label ?? node.identifier)
    const advice = `write [^${name}] in the text, or rename the footnote if its name is taken`
    const message = `footnote: '[^${name}]:' is not shown; ${advice}`
    report('markdown/other-syntax', placeOf(node), message)
  })
}

function isCode(node: Nodes) {
  if (node.type === 'html') return withoutComments(node.value).replaceAll('\0', '').trim() === ''
  return node.type === 'code' || node.type === 'inlineCode'
}

const markup =
  /^(?:code|inlineCode|link|linkReference|image|imageReference|footnoteReference|html)$/
const emphasis = /^(?:strong|emphasis|delete)$/

/** The Markdown text with NUL in place of the nodes for which `isHidden` is true. */
function proseOf(tree: Root, body: string, isHidden: (node: Nodes) => boolean) {
  let prose = ''
  visit(tree, (node) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    if (from >= prose.length && isHidden(node))
      prose += body.slice(prose.length, from) + '\0'.repeat(to - from)
  })
  return prose + body.slice(prose.length)
}

function checkRows({ children: [head, ...rows] }: Table, report: Report) {
  const width = head?.children.length ?? 0
  for (const row of rows) {
    const { length } = row.children
    if (length === width) continue
    const advice =
      length > width
        ? 'write \\| for a | within a cell, or add cells to the head and to the line below it'
        : 'write | between the cells, or an empty line above the row if it is not part of the table'
    const message = `table: the row has ${count(length, 'cell')}, the head ${width}; ${advice}`
    report('markdown/other-syntax', placeOf(row), message)
  }
}

const row = /^\|.*\|$/

/** The line below the head of a table, such as `| --- | :-: |`. */
export const delimiterRow = /^(?=.*\|)(?=.*-)[\s>|:-]+$/

/** Reports lines meant as a list or table: two like `| … |`, or `a | b` above `--- | ---`. */
function checkLines(node: Paragraph, before: Nodes | undefined, body: string, report: Report) {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset)
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]*/, '').trimEnd())
  const { line, column } = placeOf(node)
  const tell = (at: number, message: string) =>
    report('markdown/other-syntax', { line: line + at, column }, message)
  const item = lines.findIndex((text, at) => at > 0 && /^[2-9][.)] \S/.test(text))
  if (item > 0) tell(item, 'list: 1. begins a list below a text; write an empty line above it')
  const [first = ''] = lines
  if (before?.type === 'table' && row.test(first))
    return tell(0, `table: ${quote(first)} shows as text; remove the empty line above it`)
  const at = lines.findIndex((text, index) => {
    const below = lines[index + 1] ?? ''
    return (row.test(text) && row.test(below)) || (text.includes('|') && delimiterRow.test(below))
  })
  const head = lines[at]
  if (head === undefined) return
  const cells = head.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/)
  const wanted = quote(`|${' --- |'.repeat(cells.length)}`, 1000)
  const found = `table: ${quote(head)} and the lines below it show as text`
  tell(at, `${found}; write ${wanted} as the table's second line`)
}
