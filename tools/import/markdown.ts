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

/** With its scheme, Markdown would make a second link of a link's text. */
export const withoutScheme = (words: string) => words.replace(/^https?:\/\/(?:www\.)?/i, '')

export function videoLink(id: string, title: string | undefined) {
  const words = linkText(title ? `${title} (video on YouTube)` : 'Video on YouTube')
  return `[${words}](https://www.youtube.com/watch?v=${id})`
}
