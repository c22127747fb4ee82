import type { Root } from 'hast'
import { isElement, isHeading, nameOf, rename, rewrite } from './elements.ts'

/** Leaves out headings that say nothing. A picture in one, or a place to lead to, stays in a paragraph. */
export function fixHeadings(tree: Root): void {
  rewrite(tree, (node, parent) => {
    if (!isHeading(node) || nameOf(node) !== '') return [node]
    // It holds lines of text and no paragraph.
    if (isElement(parent, 'summary')) return node.children
    if (!node.properties.id && !node.children.some((child) => isElement(child))) return []
    rename(node, 'p')
    return [node]
  })
}
