import { findTags } from './replace-tags.ts'

/**
 * Cuts an HTML text before each h2 that is in no other element but the box with its link (chain.ts). What is before the
 * first one is a part of its own.
 */
export function sectionsOf(html: string): string[] {
  const starts = findTags(html, ['h2']).flatMap(({ start, parent: box }) => {
    if (box === undefined) return start
    return box.parent === undefined && box.attributes.class === 'heading' ? box.start : []
  })
  const parts = [0, ...starts].map((from, at) => html.slice(from, starts[at]))
  return parts.filter((part) => part.trim() !== '')
}
