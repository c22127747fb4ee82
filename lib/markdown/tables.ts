import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { nameOf } from './elements.ts'

function cellsOf(part: Element): Element[] {
  const cells: Element[] = []
  visit(part, 'element', (node) => {
    if (node.tagName === 'th' || node.tagName === 'td') cells.push(node)
  })
  return cells
}

/** Alignment as a class: the attribute is obsolete. */
function alignByClass(cell: Element): void {
  const { align } = cell.properties
  delete cell.properties.align
  if (align === 'right' || align === 'center') cell.properties.className = [`align-${align}`]
}

/** A corner without words heads no column: a cell like any other, and then heads say what they are of (WCAG, H63). */
function fixHead(head: Element): void {
  const heads = cellsOf(head)
  const empty = heads.filter((cell) => nameOf(cell) === '')
  for (const cell of empty) cell.tagName = 'td'
  if (empty.length > 0) for (const cell of heads) if (cell.tagName === 'th') cell.properties.scope = 'col'
}

/** A wide table scrolls in a box of its own, which the keyboard reaches too. client/scrolling.ts takes the stop away where nothing scrolls. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      const at = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'thead')
      const head = node.children[at]
      for (const cell of cellsOf(node)) alignByClass(cell)
      if (head?.type === 'element') {
        fixHead(head)
        // A head of nothing to see is none.
        if (nameOf(head) === '' && !cellsOf(head).some((cell) => cell.children.length > 0)) node.children.splice(at, 1)
      }
      const words = cellsOf(node).flatMap((cell) => (cell.tagName === 'th' ? [toText(cell).trim()] : []))
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        // No region: a page may have two tables with the same head, and landmarks are told apart by their names.
        properties: {
          className: ['table-box'],
          role: 'group',
          ariaLabel: ['Table', words.filter(Boolean).join(', ')].filter(Boolean).join(': '),
          tabIndex: 0,
        },
        children: [node],
      }
      return SKIP
    })
  }
}
