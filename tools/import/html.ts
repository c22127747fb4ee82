import path from 'node:path'
import type { Element, Nodes as HastNodes } from 'hast'
import type { Heading, Html, Nodes } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { visit } from 'unist-util-visit'
import { readText } from '#lib/check/markdown/read-text.ts'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import { htmlTagsOf, isPseudoTag } from '#lib/markdown/html/tags.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import type { SourcePost } from './blog.ts'
import { type Edit, rangeOf, splice } from './markdown.ts'

const chain = markdownParser()
  .use(() => unlinkWithin)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(() => nameLinkedPictures)
  .use(rehypeRemark, { handlers: { br: (): Html => ({ type: 'html', value: '<br>' }) } })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** Unwraps links that GFM makes from addresses inside `<a>`. */
function unlinkWithin(tree: Nodes) {
  visit(tree, 'link', (node, index = 0, parent) => {
    const before = parent?.children[index - 1]
    if (before?.type === 'html' && /^<a\s/i.test(before.value))
      parent?.children.splice(index, 1, ...node.children)
  })
}

function nameLinkedPictures(tree: HastNodes) {
  visit(tree, 'element', ({ tagName, properties }: Element, _, parent) => {
    const isLinked = parent?.type === 'element' && parent.tagName === 'a'
    if (tagName === 'img' && isLinked)
      properties.alt ||= path.posix.parse(String(properties.src)).name
  })
}

/** Elements that Markdown cannot express. */
const lost = /<(?:dialog|embed|form|math|menu|object|script|style|svg|template)\b|\{\{[<%]/i

/** Converts blocks with HTML that this site does not allow. */
export async function htmlToMarkdown(body: string, { reportText }: SourcePost) {
  const tree = markdownParser.parse(body)
  const { kept } = judgeHtml(tree)
  const isRefused = (node: Html) =>
    htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name)).length >
    (kept.get(node)?.size ?? 0)
  const holdsRefused = (node: Nodes): boolean =>
    node.type === 'html' ? isRefused(node) : 'children' in node && node.children.some(holdsRefused)
  const definitions: string[] = []
  visit(tree, 'definition', (node) => {
    const { start, end } = rangeOf(node)
    definitions.push(body.slice(start, end))
  })
  const edits: Edit[] = []
  for (const block of tree.children) {
    // Skips footnotes: converted without the blocks that refer to them, they would be lost.
    if (block.type === 'footnoteDefinition' || !holdsRefused(block)) continue
    const { start, end } = rangeOf(block)
    const source = body.slice(start, end)
    const isLost = lost.test(source)
    reportText(
      source.replace(/\n.*/s, ''),
      `HTML: ${isLost ? 'cannot convert' : 'converted'} a block with tags into Markdown`,
      isLost ? 'fault' : 'note',
    )
    if (isLost) continue
    const text = String(await chain.process([source, '', ...definitions].join('\n'))).trim()
    // remark-stringify adds needless backslashes.
    edits.push({ start, end, text: text.replace(/\\(?=&\w+=|\[\^\w+\])/g, '') })
  }
  return splice(body, edits)
}

/** Moves headings down a level if one has level 1; adds anchors for ids that change. */
export function moveHeadings(body: string) {
  const tree = markdownParser.parse(body)
  const headings: Heading[] = []
  visit(tree, 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(readText(body, () => {})?.anchors)
  const isTop = headings.some(({ depth }) => depth === 1)
  const edits: Edit[] = []
  for (const heading of headings) {
    const first = heading.children[0]
    const last = heading.children.at(-1)
    if (!first || !last) continue
    const { start, end } = rangeOf(heading)
    const words = { start: rangeOf(first).start, end: rangeOf(last).end }
    if (isTop) {
      const marks = '#'.repeat(Math.min(heading.depth + 1, 6))
      edits.push({ start, end: words.start, text: `${marks} ` })
      // Removes a line `===` or `---` below the heading.
      const [after = ''] = body.slice(words.end, end).split('\n')
      edits.push({ start: words.end, end, text: after })
    }
    const source = body.slice(words.start, words.end)
    // On falco.org, Hugo makes ids as the parser blackfriday did.
    const id = (source.match(/[\p{L}\p{N}]+/gu) ?? ['heading']).join('-').toLowerCase()
    if (!anchors.has(id))
      edits.push({ start: words.start, end: words.start, text: `<a id="${id}"></a>` })
    anchors.add(id)
  }
  return { body, tree, edits, anchors }
}
