import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { has, isElement, nameOf } from './content-model/elements.ts'
import { toPlainCell } from './content-model/tables.ts'

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

/** A corner without words heads no column: a cell like any other. A head of nothing to see is none. */
function dropEmptyHeads(table: Element): void {
  visit(table, 'element', (node, index, parent) => {
    if (node.tagName === 'th' && nameOf(node) === '') toPlainCell(node)
    if (node.tagName !== 'thead' || !parent || index === undefined) return undefined
    if (nameOf(node) !== '' || has(node, 'img', 'input', 'hr')) return undefined
    parent.children.splice(index, 1)
    return index
  })
}

/**
 * Heads say what they are of where that is not clear: with a plain cell among them, beyond the first row, or where rows
 * are of different lengths (WCAG technique H63). A row of nothing else heads columns, as does the head of a table.
 */
function scopeHeads(table: Element): void {
  const rows: { cells: Element[]; isHead: boolean }[] = []
  visit(table, { tagName: 'tr' }, (row: Element, _index, parent) => {
    const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'))
    rows.push({ cells, isHead: isElement(parent, 'thead') || cells.every(isHeadCell) })
  })
  const [first, ...others] = rows
  if (first?.cells.every(isHeadCell) && others.every(({ cells }) => isPlain(cells, first.cells.length))) return
  for (const { cells, isHead } of rows) {
    for (const cell of cells) if (isHeadCell(cell)) cell.properties.scope ??= isHead ? 'col' : 'row'
  }
}

function isHeadCell(cell: Element): boolean {
  return cell.tagName === 'th'
}

function isPlain(cells: readonly Element[], length: number): boolean {
  return cells.length === length && !cells.some(isHeadCell)
}

/** A wide table scrolls in a box of its own, which the keyboard reaches too. client/scrolling.ts takes the stop away where nothing scrolls. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      alignByClass(node)
      dropEmptyHeads(node)
      scopeHeads(node)
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
