import type { Html, Nodes, Parents } from 'mdast'
import { isPseudoTag } from '#lib/markdown/html/allowed.ts'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import { htmlTagsOf } from '#lib/markdown/html/tags.ts'
import { parseMarkdown, rangeOf } from '#tools/import/hugo/parse.ts'
import { type Edit, type Spliced, splice } from '#tools/import/text/edits.ts'
import { blockToMarkdown } from './block-html.ts'
import { inlineEdits } from './inline-html.ts'

/**
 * Turns the raw HTML of a text into Markdown, but for the few tags that this site takes. Where links and pictures lead
 * stays as it was written: later steps judge all of them alike.
 */
export async function htmlToMarkdown(body: string, tell: (at: number, note: string) => void): Promise<Spliced> {
  const { tree } = parseMarkdown(body)
  const { problems, kept } = judgeHtml(tree)
  if (problems.length === 0) return splice(body, [])
  for (const tag of new Set(problems.map((problem) => problem.tag))) {
    const first = problems.find((problem) => problem.tag === tag)
    if (first) tell(rangeOf(first.node).from, `HTML: <${tag}> becomes Markdown, a link, or its text`)
  }
  // The end of a tag that is refused is no problem by itself.
  const bad = new Set(problems.map(({ node }) => node))
  for (const [node, tags] of kept) {
    if (htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name)).length > tags.size) bad.add(node)
  }
  const edits: Edit[] = []
  const enter = async (parent: Parents, isInLink: boolean): Promise<void> => {
    const isOfBlocks = /^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
    const children: Nodes[] = parent.children
    if (!isOfBlocks && children.some((child) => child.type === 'html' && bad.has(child)))
      edits.push(...inlineEdits(children, isInLink, body))
    for (const child of children) {
      if (isOfBlocks && child.type === 'html' && bad.has(child)) edits.push(await blockEdit(child, body))
      if ('children' in child) await enter(child, isInLink || /^link/.test(child.type))
    }
  }
  await enter(tree, false)
  return splice(body, edits)
}

/** The text of a block of HTML with what stands in front of its lines: quotes and indentation. */
async function blockEdit(node: Html, body: string): Promise<Edit> {
  const { from, to } = rangeOf(node)
  const prefix = body.slice(body.lastIndexOf('\n', from - 1) + 1, from).replace(/[^\s>]/g, ' ')
  // Among HTML a value would be a tag.
  const html = node.value.replace(/<(?=\/?([A-Za-z][\w-]*))/g, (mark, name: string) =>
    isPseudoTag(name) ? '&lt;' : mark,
  )
  const text = await blockToMarkdown(html)
  return { from, to, text: text.replace(/\n(?=(\n)?)/g, (_, next) => `\n${next ? prefix.trimEnd() : prefix}`) }
}
