import type { Nodes } from 'mdast'

export type Edit = { start: number; end: number; text: string }

/** At the same offset, insertions come first. If two edits overlap, ignores the second. */
export function splice(text: string, edits: readonly Edit[]) {
  let result = ''
  let end = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue
    result += text.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return result + text.slice(end)
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
