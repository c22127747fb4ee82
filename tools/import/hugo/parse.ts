import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** `[from, to)` of a part of a text. */
export type TextRange = { from: number; to: number }

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

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

/** Text as it may stand between the brackets of a link. */
export function linkText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\<`*]|\b_|_\b/g, '\\$&')
}
