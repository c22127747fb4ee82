import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export type TextRange = { from: number; to: number }

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

let last: { text: string; tree: Root } | undefined

/**
 * Parses Markdown and caches the last tree, since parsing is slow and several steps need the same
 * text.
 */
export function parseMarkdown(text: string): Root {
  if (last?.text !== text) last = { text, tree: parser.parse(text) }
  return last.tree
}

export function rangeOf(node: Nodes): TextRange {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}

export function linkText(text: string) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\<`*]|\b_|_\b/g, '\\$&')
}
