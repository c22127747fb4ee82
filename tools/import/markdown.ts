import type { Nodes } from 'mdast'
import { replaceParts } from '#lib/markdown/replace-tags.ts'

export type Edit = { start: number; end: number; text: string }

/** At the same offset, insertions come first. If two edits overlap, ignores the second. */
export function splice(text: string, edits: readonly Edit[]) {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return replaceParts(text, sorted, (edit) => edit.text)
}

export function rangeOf(node: Nodes) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

export function linkText(text: string) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\<`*]|\b_|_\b/g, '\\$&')
}
