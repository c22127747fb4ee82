import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report } from '#lib/check/place.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { syntaxes } from './syntaxes.ts'

/** Reports markup that shows as plain text, or not at all. */
export function checkOtherSyntax(tree: Root, body: string, report: Report) {
  const place = placesOf(body)
  for (const { index, 0: start, 1: name = '' } of proseOf(tree, body, isCode).matchAll(
    /\{\{[<%]\s*(\/?[\w./-]*)/g,
  )) {
    const whole = /^.{0,198}?\}\}/s.exec(body.slice(index, index + 200))?.[0] ?? start
    const advice = /^\/?(?:ref|relref)$/.test(name)
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put it in code to show it'
    report(
      'markdown/shortcode',
      place(index),
      `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${advice}`,
    )
  }
  // Search bare addresses, too: the parser finds one in the malformed link
  // `[words](https://falco.org/a b)`.
  const prose = proseOf(
    tree,
    body,
    (node) => isNoText(node) && !/\w/.test(body[node.position?.start.offset ?? 0] ?? ''),
  )
  const plain = proseOf(
    tree,
    body,
    (node) => isNoText(node) || /^(?:strong|emphasis|delete)$/.test(node.type),
  )
  const reported = new Set<number>()
  for (const { name, pattern, problem = 'is not understood', outsideEmphasis, advice } of syntaxes)
    for (const match of (outsideEmphasis ? plain : prose).matchAll(pattern)) {
      if (reported.has(match.index)) continue
      reported.add(match.index)
      const written = body.slice(match.index, match.index + match[0].length)
      const message = `${name}: ${quote(written)} ${problem} and shows as text; ${advice(match, written)}`
      report('markdown/other-syntax', place(match.index), message)
    }
  checkFootnotes(tree, report)
}

/** Reports footnotes without a reference, and a second footnote of the same name. */
function checkFootnotes(tree: Root, report: Report) {
  const awaited = new Set<string>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    awaited.add(identifier)
  })
  visit(tree, 'footnoteDefinition', (node) => {
    if (awaited.delete(node.identifier)) return
    const name = clean(node.label ?? node.identifier)
    const message = `footnote: '[^${name}]:' is not shown; write [^${name}] after the words that it explains, or rename it if the name is taken`
    report('markdown/other-syntax', placeOf(node), message)
  })
}

/** Whether a node is code, or HTML that has only comments. */
function isCode(node: Nodes) {
  if (node.type === 'html') return withoutComments(node.value).replaceAll('\0', '').trim() === ''
  return node.type === 'code' || node.type === 'inlineCode'
}

const isNoText = ({ type }: Nodes) =>
  /^(?:code|inlineCode|link|linkReference|image|imageReference|footnoteReference|html)$/.test(type)

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
