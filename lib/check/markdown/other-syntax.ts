import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placesOf, type Report } from '#lib/check/place.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { clean, quote } from '#lib/text/message-format.ts'

/** Reports markup that would show as plain text: syntax of other tools, and references without a definition. */
export function checkOtherSyntax(tree: Root, body: string, report: Report): void {
  const place = placesOf(body)
  for (const { index, 0: start, 1: name = '' } of proseOf(tree, body, isCode).matchAll(/\{\{[<%]\s*(\/?[\w./-]*)/g)) {
    const whole = /^.{0,198}?\}\}/s.exec(body.slice(index, index + 200))?.[0] ?? start
    const advice = /^\/?(?:ref|relref)$/.test(name)
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put it in code to show it'
    report('markdown/shortcode', place(index), `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${advice}`)
  }
  const prose = proseOf(tree, body, isNoText)
  // Find `:::note` of remark-directive, Docusaurus and VitePress, also in quotes and lists.
  for (const match of prose.matchAll(/^((?:[\s>]|(?:[-+*]|\d{1,9}[.)])\s)*)(:{3,}[ \t]*([A-Za-z{][\w-]*).*)$/gm)) {
    const [, marks = '', written = '', name = ''] = match
    const box = boxes.get(name.toLowerCase()) ?? 'NOTE'
    const advice = `write > [!${box}] on a line of its own and '> ' before each line below it`
    const message = `directive: ${quote(written)} is not understood and shows as text; ${advice}`
    report('markdown/other-syntax', place(match.index + marks.length), message)
  }
  // Find `[text][name]` without a definition of the name; `list[0][1]` is not meant as a link.
  for (const match of prose.matchAll(/(?<![\w\\\]\0])\[([^[\]\0]{1,300})\]\[([^[\]\0]{0,300})\]/g)) {
    const [whole, words = '', written = ''] = match
    const name = clean(written.trim() || words)
    const advice = `add a line [${name}]: https://falco.org/docs/, or write its address in round brackets in place of [${name}]`
    const message = `link: ${quote(whole)} has no definition and shows as text; ${advice}`
    report('markdown/other-syntax', place(match.index), message)
  }
}

const boxes = new Map(
  Object.entries({
    hint: 'TIP',
    danger: 'CAUTION',
    tip: 'TIP',
    important: 'IMPORTANT',
    warning: 'WARNING',
    caution: 'CAUTION',
  }),
)

/** Whether a node is code, or HTML that consists of comments only. */
function isCode(node: Nodes): boolean {
  if (node.type === 'html') return withoutComments(node.value).replaceAll('\0', '').trim() === ''
  return node.type === 'code' || node.type === 'inlineCode'
}

const isNoText = ({ type }: Nodes): boolean =>
  /^(?:code|inlineCode|link|linkReference|image|imageReference|footnoteReference|html)$/.test(type)

/** The Markdown text with NUL in place of the hidden nodes. */
function proseOf(tree: Root, body: string, isHidden: (node: Nodes) => boolean): string {
  let prose = ''
  visit(tree, (node) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (from >= prose.length && isHidden(node)) prose += body.slice(prose.length, from) + '\0'.repeat(to - from)
  })
  return prose + body.slice(prose.length)
}
