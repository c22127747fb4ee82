import path from 'node:path'
import type { Element, Nodes as HastNodes } from 'hast'
import type { Html, Nodes, Parents } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { isPseudoTag } from '#lib/markdown/html/allowed.ts'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import { htmlTagsOf } from '#lib/markdown/html/tags.ts'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import type { SourcePost } from './blog.ts'
import { parseMarkdown, rangeOf } from './parse.ts'

const chain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => unlinkWithin)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(() => nameEmbedded)
  .use(rehypeRemark, { handlers: { br: (): Html => ({ type: 'html', value: '<br>' }) } })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** GFM makes a link of an address within `<a>`; this takes it back. */
function unlinkWithin(tree: Nodes): void {
  visit(tree, 'link', (node, index = 0, parent) => {
    const before = parent?.children[index - 1]
    if (before?.type === 'html' && /^<a\s/i.test(before.value)) parent?.children.splice(index, 1, ...node.children)
  })
}

/** Adds texts where a link would show nothing. */
function nameEmbedded(tree: HastNodes): void {
  visit(tree, 'element', ({ tagName, properties }: Element, _, parent) => {
    const isLinked = parent?.type === 'element' && parent.tagName === 'a'
    if (tagName === 'img' && isLinked) properties.alt ||= path.posix.parse(String(properties.src)).name
    if (tagName === 'iframe') properties.title ||= 'Embedded page'
  })
}

/** Rewrites blocks with HTML that this site refuses as Markdown. Links and pictures keep their destinations. */
export async function htmlToMarkdown(body: string, { reportText }: Pick<SourcePost, 'reportText'>): Promise<string> {
  const tree = parseMarkdown(body)
  const { kept } = judgeHtml(tree)
  const isRefused = (node: Html): boolean =>
    htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name)).length > (kept.get(node)?.size ?? 0)
  const holdsRefused = (node: Nodes): boolean =>
    node.type === 'html' ? isRefused(node) : 'children' in node && node.children.some(holdsRefused)
  const edits: Edit[] = []
  const enter = async (node: Parents): Promise<void> => {
    for (const child of node.children) {
      if (/^(?:blockquote|list|listItem|footnoteDefinition)$/.test(child.type)) await enter(child as Parents)
      else if (holdsRefused(child)) {
        const [line = ''] = body.slice(rangeOf(child).from).split('\n')
        reportText(line, 'HTML: a block with tags is written as Markdown', 'note')
        edits.push(await rewritten(child, body))
      }
    }
  }
  await enter(tree)
  return splice(body, edits)
}

/** A block as Markdown, with the quote marks and indentation of its lines. */
async function rewritten(node: Nodes, body: string): Promise<Edit> {
  const range = rangeOf(node)
  const prefix = body.slice(body.lastIndexOf('\n', range.from - 1) + 1, range.from).replace(/[^\s>]/g, ' ')
  // The first line of an alert stays: remark-stringify would escape it.
  const [alert = ''] = /^\[!\w+\][ \t]*\n[ \t>]*/.exec(body.slice(range.from, range.to)) ?? []
  const [from, to] = [range.from + alert.length, range.to]
  const definitions = body.match(/^\[(?!\^)[^\]]+\]:.*$/gm) ?? []
  const source = [body.slice(from, to).replaceAll(`\n${prefix}`, '\n'), '', ...definitions].join('\n')
  // remark-stringify escapes ampersands in addresses, and references to footnotes that are defined elsewhere.
  const text = String(await chain.process(source))
    .trim()
    .replace(/\\(?:&(?=\w+=)|\[(?=\^\w+\]))/g, (mark) => mark.slice(1))
  return { from, to, text: text.replace(/\n(?=(\n)?)/g, (_, next) => `\n${next ? prefix.trimEnd() : prefix}`) }
}
