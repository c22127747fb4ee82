import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** The words of a table's first row, which name it to a screen reader. */
function headOf(table: Element): string {
  const cells: string[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') cells.push(toText(node).trim())
  })
  return cells.filter(Boolean).join(', ')
}

/** Alignment as a class: the attribute is obsolete. */
function alignByClass(table: Element): void {
  visit(table, 'element', (node) => {
    const { align } = node.properties
    if ((node.tagName !== 'th' && node.tagName !== 'td') || align === undefined) return
    delete node.properties.align
    if (align === 'right' || align === 'center') node.properties.className = [`align-${align}`]
  })
}

/** A wide table scrolls in a box of its own, which the keyboard reaches too. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      alignByClass(node)
      const head = headOf(node)
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table-box'], ariaLabel: head ? `Table: ${head}` : 'Table', tabIndex: 0 },
        children: [node],
      }
      return SKIP
    })
  }
}
