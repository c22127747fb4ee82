import path from 'node:path'
import type { Element, Nodes as HastNodes } from 'hast'
import type { Html, Nodes } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { visit } from 'unist-util-visit'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import { htmlTagsOf, isPseudoTag } from '#lib/markdown/html/tags.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import type { SourcePost } from './blog.ts'
import { type Edit, rangeOf, splice } from './markdown.ts'

const chain = markdownParser()
  .use(() => unlinkWithin)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(() => nameEmbedded)
  .use(rehypeRemark, { handlers: { br: (): Html => ({ type: 'html', value: '<br>' }) } })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** Unwraps links that GFM makes from addresses inside `<a>`: links cannot contain links. */
function unlinkWithin(tree: Nodes) {
  visit(tree, 'link', (node, index = 0, parent) => {
    const before = parent?.children[index - 1]
    if (before?.type === 'html' && /^<a\s/i.test(before.value))
      parent?.children.splice(index, 1, ...node.children)
  })
}

function nameEmbedded(tree: HastNodes) {
  visit(tree, 'element', ({ tagName, properties }: Element, _, parent) => {
    const isLinked = parent?.type === 'element' && parent.tagName === 'a'
    if (tagName === 'img' && isLinked)
      properties.alt ||= path.posix.parse(String(properties.src)).name
    if (tagName === 'iframe') properties.title ||= 'Embedded page'
  })
}

/** Converts blocks to Markdown if they have HTML that this site does not allow. */
export async function htmlToMarkdown(body: string, { reportText }: SourcePost) {
  const tree = markdownParser.parse(body)
  const { kept } = judgeHtml(tree)
  const isRefused = (node: Html) =>
    htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name)).length >
    (kept.get(node)?.size ?? 0)
  const holdsRefused = (node: Nodes): boolean =>
    node.type === 'html' ? isRefused(node) : 'children' in node && node.children.some(holdsRefused)
  const definitions = body.match(/^\[(?!\^)[^\]]+\]:.*$/gm) ?? []
  const edits: Edit[] = []
  for (const block of tree.children) {
    // Skips footnotes: converted without the blocks that refer to them, they would be lost.
    if (block.type === 'footnoteDefinition' || !holdsRefused(block)) continue
    const { start, end } = rangeOf(block)
    const source = body.slice(start, end)
    reportText(
      source.replace(/\n.*/s, ''),
      'HTML: converted a block with tags into Markdown',
      'note',
    )
    const text = String(await chain.process([source, '', ...definitions].join('\n'))).trim()
    // remark-stringify adds needless backslashes to footnotes, alerts, and addresses with `&`.
    const unescaped = text
      .replace(/\\(?=&\w+=|\[\^\w+\])/g, '')
      .replace(/^> \\(\[!\w+\])\s+/, '> $1\n> ')
    edits.push({ start, end, text: unescaped })
  }
  return splice(body, edits)
}
