import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The boxes of a task list say to a screen reader what they show: done, or to do. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName !== 'input' || node.properties.type !== 'checkbox') return
      node.properties.ariaLabel = node.properties.checked ? 'done' : 'to do'
    })
  }
}
