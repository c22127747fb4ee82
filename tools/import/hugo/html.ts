import path from 'node:path'
import type { Element, Nodes as HastNodes } from 'hast'
import type { Html, Nodes, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { attributesAllowed, isPseudoTag } from '#lib/markdown/html/allowed.ts'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import { htmlTagsOf } from '#lib/markdown/html/tags.ts'
import { type Edit, type Spliced, splice } from '#tools/import/text/edits.ts'
import { parseMarkdown, rangeOf } from './parse.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>

const html = (value: string): Html => ({ type: 'html', value })

/** Keeps a tag, with Markdown inside. */
const asTag: Handle = (state, node) =>
  [html(`<${node.tagName}>`), ...state.all(node), html(`</${node.tagName}>`)] as RootContent[]

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['abbr', 'ins', 'kbd', 'mark', 'small', 'sub', 'sup'].map((name) => [name, asTag])),
  br: () => html('<br>'),
  anchor: (_, node) => html(`<a id="${node.properties.id}"></a>`),
}

const chain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => unlinkWithin)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(() => showValues)
  .use(rehypeRaw)
  .use(() => keepMeaning)
  .use(rehypeRemark, { handlers })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** GFM makes a link of an address within `<a>`; this takes it back. */
function unlinkWithin(tree: Nodes): void {
  visit(tree, 'link', (node, index = 0, parent) => {
    const before = parent?.children[index - 1]
    if (before?.type === 'html' && /^<a\s/i.test(before.value)) parent?.children.splice(index, 1, ...node.children)
  })
}

/** Escapes placeholders such as `<NA>`, which would be read as tags. */
function showValues(tree: HastNodes): void {
  visit(tree, 'raw', (node) => {
    node.value = node.value.replace(/<(?=\/?([A-Za-z][\w-]*))/g, (mark, name: string) =>
      isPseudoTag(name) ? '&lt;' : mark,
    )
  })
}

/** Makes anchors of ids, and adds texts where Markdown would show nothing. */
function keepMeaning(tree: HastNodes): void {
  visit(tree, 'element', (node: Element, _, parent) => {
    const { tagName, properties, children } = node
    const isLinked = parent?.type === 'element' && parent.tagName === 'a'
    if (tagName === 'img' && isLinked) properties.alt ||= path.posix.parse(String(properties.src)).name
    if (tagName === 'iframe') properties.title ||= 'Embedded page'
    if (tagName === 'a' && properties.href === undefined) node.tagName = 'span'
    if (tagName === 'a' && properties.href && children.length === 0)
      children.push({ type: 'text', value: String(properties.href) })
    const id = String(properties.id ?? properties.name ?? '')
    if (/^(?:a|p|h[1-6]|li|div|section|span)$/.test(tagName) && attributesAllowed('a')?.id?.test(id))
      children.unshift({ type: 'element', tagName: 'anchor', properties: { id }, children: [] })
  })
}

/**
 * Rewrites blocks with HTML that this site refuses as Markdown. Destinations of links and pictures stay as they are: later
 * steps change them.
 */
export async function htmlToMarkdown(body: string, tell: (at: number, note: string) => void): Promise<Spliced> {
  const tree = parseMarkdown(body)
  const { problems, kept } = judgeHtml(tree)
  for (const tag of new Set(problems.map((problem) => problem.tag))) {
    const first = problems.find((problem) => problem.tag === tag)
    if (first) tell(rangeOf(first.node).from, `HTML: <${tag}> becomes Markdown, a link, or its text`)
  }
  const bad = new Set<Nodes>(problems.map(({ node }) => node))
  // A closing tag is not reported, so blocks that hold one are found by comparing.
  for (const [node, tags] of problems.length === 0 ? [] : kept)
    if (htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name)).length > tags.size) bad.add(node)
  const edits: Edit[] = []
  const enter = async (node: Nodes): Promise<void> => {
    if (!('children' in node)) return
    for (const child of node.children) {
      const isOfBlocks = 'children' in child && /^(?:blockquote|list|listItem|footnoteDefinition)$/.test(child.type)
      if (isOfBlocks) await enter(child)
      else if (holds(child, bad)) edits.push(await rewritten(child, body))
    }
  }
  await enter(tree)
  return splice(body, edits)
}

function holds(node: Nodes, bad: ReadonlySet<Nodes>): boolean {
  return bad.has(node) || ('children' in node && node.children.some((child) => holds(child, bad)))
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
