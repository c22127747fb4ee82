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

/**
 * A corner without words heads no column: a cell like any other. A head of nothing but such cells is none. The heads that
 * are left say what they are of, since with a plain cell among them that is no longer clear (WCAG technique H63).
 */
function dropEmptyHeads(table: Element): void {
  const heads: Element[] = []
  let hasEmpty = false
  visit(table, 'element', (node, index, parent) => {
    if (node.tagName === 'th') {
      if (!isEmpty(node)) heads.push(node)
      else {
        node.tagName = 'td'
        hasEmpty = true
      }
    }
    if (node.tagName !== 'thead' || !isEmpty(node) || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  if (!hasEmpty) return
  const columns = new Set<Element>()
  visit(table, { tagName: 'thead' }, (head) =>
    visit(head, { tagName: 'th' }, (cell: Element) => void columns.add(cell)),
  )
  for (const head of heads) head.properties.scope ??= columns.has(head) ? 'col' : 'row'
}

/** True where there is nothing to see. */
function isEmpty(node: Element): boolean {
  return toText(node).trim() === '' && !has(node, 'img')
}

function has(node: Element, name: string): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === name || has(child, name)))
}

/** A wide table scrolls in a box of its own, which the keyboard reaches too. client/scrolling.ts takes the stop away where nothing scrolls. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      alignByClass(node)
      dropEmptyHeads(node)
      const head = headOf(node)
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        // No region: a page may have two tables with the same head, and landmarks are told apart by their names.
        properties: {
          className: ['table-box'],
          role: 'group',
          ariaLabel: head ? `Table: ${head}` : 'Table',
          tabIndex: 0,
        },
        children: [node],
      }
      return SKIP
    })
  }
}
