import type { Root as Hast } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { anchorsOf } from '#lib/check/markdown/read-text.ts'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
import { remarkPlugins, remarkRehypeOptions } from '#lib/markdown/text-plugins.ts'

/** `[from, to)` of a part of a text. */
export type TextRange = { from: number; to: number }

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const site = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeRaw])
  .freeze()

let last: { text: string; tree: Root } | undefined

/**
 * A text as a tree, without the site's own steps, and not to be changed. The last one is kept: parsing is what an import
 * takes its time for, and several steps read one text.
 */
export function parseMarkdown(text: string): Root {
  if (last?.text !== text) last = { text, tree: parser.parse(text) }
  return last.tree
}

/** Where a node stands in its text. */
export function rangeOf(node: Nodes): TextRange {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}

/** The ids that the page of a text has. */
export async function idsIn(text: string): Promise<ReadonlySet<string>> {
  // The site's steps change the tree. A list of plugins says nothing of what they make, which is a root.
  const tree = (await site.run(structuredClone(parseMarkdown(text)), new VFile(text))) as Hast
  return anchorsOf(sanitizeText(tree))
}

/** The words of a node as a reader sees them; alternative text stands for pictures, and tags are left out. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** Text as it may stand between the brackets of a link. */
export function linkText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\<`*]|\b_|_\b/g, '\\$&')
}
