import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Place, placesOf, type Report } from '#lib/check/place.ts'
import { isPseudoTag } from '#lib/markdown/html/allowed.ts'
import { clean, quote } from '#lib/text/message-format.ts'

/** Reports what is the syntax of other tools, or a reference to nothing, and would show as text. */
export function checkOtherSyntax(tree: Root, body: string, report: Report): void {
  const place = placesOf(body)
  const tags: Tag[] = []
  visit(tree, (node) => {
    if (node.type === 'html' || node.type === 'text') tags.push(...tagsOf(node, body))
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const text = proseOf(node, body)
    const from = node.position?.start.offset ?? 0
    if (node.type === 'paragraph') checkLines(text, from, place, report)
    checkReferences(text, from, place, report)
  })
  checkComponents(tags, place, report)
}

/** The source of a block of text, with NUL, which no text has, in place of all that is not text of its own: code, links, tags. */
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

/** `:::note` of remark-directive, Docusaurus and VitePress, and the imports of MDX. */
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
    if (/^import [\w{}*, ]+ from ['"]/.test(written))
      report('markdown/other-syntax', at, `import: ${quote(written)} is MDX's and shows as text; remove the line`)
  }
}

/** `[text][name]` where no line says what the name stands for; `list[0][1]` is none. */
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

type Tag = { name: string; rest: string; isEnd: boolean; offset: number }

/** Tags with a name of a component: `<Tabs>`, `<Foo.Bar />`; neither `<NA>` nor a tag of HTML. */
function tagsOf(node: Nodes, body: string): Tag[] {
  const from = node.position?.start.offset ?? 0
  const source = body.slice(from, node.position?.end.offset ?? from)
  return [...source.matchAll(/<(\/?)([A-Z][^<>]*)>/g)].flatMap(({ index, 1: slash, 2: inner = '' }) => {
    const name = /^[A-Za-z0-9.]+/.exec(inner)?.[0] ?? ''
    if (source[index - 1] === '\\' || !/[a-z]/.test(name) || !isPseudoTag(name)) return []
    return [{ name, rest: inner.slice(name.length), isEnd: slash !== '', offset: from + index }]
  })
}

const heading = 'write a heading above each part'
const box = "write > [!NOTE] on a line of its own and '> ' before each line below it"
const picture = 'write ![what it shows](./picture.png)'
const insteadOf: Record<string, string> = {
  Tabs: heading,
  Tab: heading,
  TabItem: heading,
  Steps: 'write a list with numbers',
  Note: box,
  Tip: box,
  Warning: box,
  Callout: box,
  Aside: box,
  Alert: box,
  Admonition: box,
  Image: picture,
  YouTube: 'write a link to the video on a line of its own',
  Youtube: 'write a link to the video on a line of its own',
}

/** A name alone, such as `<Namespace>`, stands for something; one that ends or has attributes is meant as a tag. */
function checkComponents(tags: readonly Tag[], place: At, report: Report): void {
  const ended = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name))
  const reported = new Set<string>()
  for (const { name, rest, isEnd, offset } of tags) {
    const isMeant = ended.has(name) || rest.endsWith('/') || rest.includes('=')
    if (isEnd || !isMeant || reported.has(name)) continue
    reported.add(name)
    report(
      'markdown/other-syntax',
      place(offset),
      `component: ${quote(`<${name}>`)} is not understood, so its tags show as text; ${insteadOf[name] ?? 'write Markdown, or put it in code to show it'}`,
    )
  }
}
