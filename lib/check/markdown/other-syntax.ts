import type { Nodes, Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report } from '#lib/check/diagnostic.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { clean, count, quote } from '#lib/text/message-format.ts'
import { orInCode, syntaxes } from './syntaxes.ts'

export function checkOtherSyntax(tree: Root, body: string, report: Report) {
  const place = placesOf(body)
  const reportAt = (node: Nodes, message: string) =>
    report('markdown/other-syntax', placeOf(node), message)
  const shortcodes = /\{\{[<%]\s*\/?[\w./-]*(?:.{0,198}?\}\})?/gs
  for (const { index, 0: whole } of proseOf(tree, body, isCode).matchAll(shortcodes)) {
    const advice = `write Markdown, with the path of a file such as ./other-post.md in links, ${orInCode}`
    const message = `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${advice}`
    report('markdown/shortcode', place(index), message)
  }
  const prose = proseOf(tree, body, isMarkup)
  const reported = new Set<number>()
  for (const [pattern, advice] of syntaxes)
    for (const match of prose.matchAll(pattern)) {
      if (reported.has(match.index)) continue
      reported.add(match.index)
      // Code, links and HTML within the match, which `prose` leaves out.
      const groups = [...match].map((group = '') => {
        const from = match.index + match[0].indexOf(group)
        return clean(body.slice(from, from + group.length), 1000)
      })
      const remedy = advice.replace(/\$(\d)/g, (_, at) => groups[at] ?? '')
      const found = `markup: ${quote(groups[0] ?? '')} is not understood and shows as text`
      report('markdown/other-syntax', place(match.index), `${found}; ${remedy}, ${orInCode}`)
    }
  const awaited = new Set<string>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    awaited.add(identifier)
  })
  visit(tree, (node, index = 0, parent) => {
    if (node.type === 'footnoteDefinition' && !awaited.delete(node.identifier)) {
      const name = clean(node.label ?? node.identifier)
      const advice = `write [^${name}] in the text, or rename the footnote if its name is taken`
      reportAt(node, `footnote: '[^${name}]:' is not shown; ${advice}`)
    }
    if (node.type === 'paragraph') checkLines(node, parent?.children[index - 1], body, report)
    if (node.type !== 'table') return
    const width = node.children[0]?.children.length
    for (const row of node.children) {
      const { length } = row.children
      const advice = 'write \\| for a | within a cell, or an empty line below the table'
      if (length !== width)
        reportAt(row, `table: the row has ${count(length, 'cell')}, the head ${width}; ${advice}`)
    }
  })
}

function isCode(node: Nodes) {
  if (node.type === 'html') return withoutComments(node.value).replaceAll('\0', '').trim() === ''
  return node.type === 'code' || node.type === 'inlineCode'
}

/** Bare URLs are prose: the parser reads `[words](https://falco.org/a b)` as text and a URL. */
function isMarkup({ type }: Nodes, written: string) {
  const types =
    /^(?:code|inlineCode|link|linkReference|image|imageReference|footnoteReference|html)$/
  return types.test(type) && !/^\w/.test(written)
}

/** Replaces nodes for which `isHidden` is true by NUL, and marks of emphasis by U+0001. */
function proseOf(tree: Root, body: string, isHidden: (node: Nodes, written: string) => boolean) {
  let prose = body
  visit(tree, (node) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    const mark = { emphasis: '*', strong: '**', delete: '~~' }[node.type as string]
    const written = prose.slice(from, to)
    let shown = written
    if (isHidden(node, written)) shown = '\0'.repeat(to - from)
    else if (mark && written.startsWith(mark)) {
      const hidden = mark.replace(/./g, '\x01')
      shown = hidden + written.slice(mark.length, -mark.length) + hidden
    }
    if (shown !== written) prose = prose.slice(0, from) + shown + prose.slice(to)
  })
  return prose
}

const row = /^\|.*\|$/

const delimiterRow = /^(?=.*\|)(?=.*-)[\s>|:-]+$/

/** Lines meant as a list or table: two like `| … |`, or `a | b` above `--- | ---`. */
function checkLines(node: Paragraph, before: Nodes | undefined, body: string, report: Report) {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset)
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]*/, '').trimEnd())
  const { line, column } = placeOf(node)
  const reportAt = (at: number, message: string) =>
    report('markdown/other-syntax', { line: line + at, column }, message)
  const item = lines.findIndex((text, at) => at > 0 && /^[2-9][.)] \S/.test(text))
  if (item > 0) {
    const found = `list: ${quote(lines[item] ?? '')} shows as text`
    reportAt(
      item,
      `${found}, since only 1. begins a list below a text; write an empty line above it`,
    )
  }
  const [first = ''] = lines
  if (before?.type === 'table' && row.test(first))
    return reportAt(0, `table: ${quote(first)} shows as text; remove the empty line above it`)
  const at = lines.findIndex((text, index) => {
    const below = lines[index + 1] ?? ''
    return (row.test(text) && row.test(below)) || (text.includes('|') && delimiterRow.test(below))
  })
  const head = lines[at]
  if (head === undefined) return
  const cells = head.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/)
  const wanted = quote(`|${' --- |'.repeat(cells.length)}`, 1000)
  const found = `table: ${quote(head)} and the lines below it show as text`
  reportAt(at, `${found}; write ${wanted} as the table's second line`)
}
