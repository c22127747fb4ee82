import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** A wide table scrolls in a box of its own, which the keyboard reaches too. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-box'], role: 'region', ariaLabel: 'Table', tabIndex: 0 },
        children: [node],
      }
      return SKIP
    })
  }
}
