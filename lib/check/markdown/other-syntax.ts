import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Place, placesOf, type Report } from '#lib/check/place.ts'
import { clean, quote } from '#lib/text/message-format.ts'

/** Reports syntax of other tools and references without a definition: both would be shown as text. */
export function checkOtherSyntax(tree: Root, body: string, report: Report): void {
  const place = placesOf(body)
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const text = proseOf(node, body)
    const from = node.position?.start.offset ?? 0
    if (node.type === 'paragraph') checkLines(text, from, place, report)
    checkReferences(text, from, place, report)
  })
}

/** The source of a block of text, with NUL in place of code, links and tags. */
function proseOf(node: Paragraph | Heading | TableCell, body: string): string {
  const from = node.position?.start.offset ?? 0
  const parts: string[] = []
  let at = from
  visit(node, (child: Nodes) => {
    if (!/^(?:inlineCode|link|linkReference|image|imageReference|footnoteReference|html)$/.test(child.type)) return
    const { start, end } = child.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined || start.offset < at) return
    parts.push(body.slice(at, start.offset), '\0'.repeat(end.offset - start.offset))
    at = end.offset
  })
  return [...parts, body.slice(at, node.position?.end.offset ?? at)].join('')
}

type At = (offset: number) => Place

const boxes = new Map([
  ['tip', 'TIP'],
  ['hint', 'TIP'],
  ['important', 'IMPORTANT'],
  ['warning', 'WARNING'],
  ['caution', 'CAUTION'],
  ['danger', 'CAUTION'],
])

/** `:::note` of remark-directive, Docusaurus and VitePress. */
function checkLines(text: string, from: number, place: At, report: Report): void {
  let offset = from
  for (const line of text.split('\n')) {
    const marks = /^[\s>]*/.exec(line)?.[0].length ?? 0
    const written = line.slice(marks)
    const at = place(offset + marks)
    offset += line.length + 1
    const [, name] = /^:{3,}[ \t]*([A-Za-z{][\w-]*)/.exec(written) ?? []
    if (name !== undefined) {
      report(
        'markdown/other-syntax',
        at,
        `directive: ${quote(written)} is not understood and shows as text; write > [!${boxes.get(name.toLowerCase()) ?? 'NOTE'}] on a line of its own and '> ' before each line below it`,
      )
    }
  }
}

/** `[text][name]` without a definition of the name; `list[0][1]` is not meant as one. */
function checkReferences(text: string, from: number, place: At, report: Report): void {
  for (const match of text.matchAll(/(?<![\w\\\]\0])\[([^[\]\0]{1,300})\]\[([^[\]\0]{0,300})\]/g)) {
    const [whole, words = '', written = ''] = match
    const name = clean(written.trim() || words)
    report(
      'markdown/other-syntax',
      place(from + match.index),
      `link: ${quote(whole)} has no definition and shows as text; add a line [${name}]: https://falco.org/docs/, or write its address in round brackets in place of [${name}]`,
    )
  }
}
