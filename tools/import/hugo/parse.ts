import type { Nodes, Root } from 'mdast'
import { remarkDestinations } from '#lib/markdown/source-edits.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'

export type TextRange = { from: number; to: number }

const parser = markdownParser().use(remarkDestinations).freeze()

let last: { text: string; tree: Root } | undefined

/** Parses Markdown; the last tree is cached, since several steps parse the same text. */
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
