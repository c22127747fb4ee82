import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { monthNames } from '#lib/site/dates.ts'
import { h, nameOf, textOf } from './elements.ts'

function cellsOf(part: Element) {
  const cells: Element[] = []
  visit(part, 'element', (node) => {
    if (/^t[hd]$/.test(node.tagName)) cells.push(node)
  })
  return cells
}

/** Turns empty header cells into plain cells, and gives the others a `scope` (WCAG, H63). */
function fixHead(head: Element) {
  const heads = cellsOf(head)
  const empty = heads.filter((cell) => nameOf(cell) === '')
  for (const cell of empty) cell.tagName = 'td'
  if (empty.length > 0)
    for (const cell of heads) if (cell.tagName === 'th') cell.properties.scope = 'col'
}

const datePattern = new RegExp(
  `(?:\\b\\d{1,2} )?\\b(?:${monthNames.join('|')})(?: \\d{4})?\\b`,
  'g',
)

/** Matches places between words of code: after a space or `/`, and before the `T` of a time. */
const betweenWords = /(?<=\s)(?=\S)|(?<=\w\/)(?=\w)|(?<=\d)(?=T\d\d:)/
const withinWord = /(?<=\w[._-])(?=[a-z])/i
/** In characters. Longer words also break within, since phones show about 45 characters. */
const maxUnbroken = 24

const partsOf = (code: string) =>
  code
    .split(betweenWords)
    .flatMap((word) => (word.length > maxUnbroken ? word.split(withinWord) : word))

/** Lets code in a cell wrap, and keeps each date on one line. */
function breakWell(cell: Element) {
  visit(cell, 'text', (text, index, parent) => {
    if (parent?.type !== 'element' || index === undefined) return
    if (parent.tagName !== 'code') {
      text.value = text.value.replace(datePattern, (date) => date.replaceAll(' ', '\u00a0'))
      return
    }
    const broken = partsOf(text.value).flatMap((value, at) => [
      ...(at > 0 ? [h('wbr', {}, [])] : []),
      { type: 'text' as const, value },
    ])
    parent.children.splice(index, 1, ...broken)
    return index + broken.length
  })
}

/**
 * Puts tables into boxes that scroll and are focusable; client/code.ts removes `tabindex` from
 * boxes in which the table fits.
 */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      const head = node.children.find((child) => child.type === 'element')
      for (const cell of cellsOf(node)) {
        const { align } = cell.properties
        delete cell.properties.align
        if (align === 'right' || align === 'center') cell.properties.className = [`align-${align}`]
        breakWell(cell)
      }
      if (head) fixHead(head)
      if (head && cellsOf(head).every((cell) => cell.children.length === 0))
        node.children.splice(node.children.indexOf(head), 1)
      const heads = cellsOf(node).map((cell) => (cell.tagName === 'th' ? textOf(cell).trim() : ''))
      const ariaLabel = ['Table', heads.filter(Boolean).join(', ')].filter(Boolean).join(': ')
      // A landmark would need a unique name, but two tables may have the same headers.
      parent.children[index] = h(
        'div',
        { className: ['table-box'], role: 'group', ariaLabel, tabIndex: 0 },
        [node],
      )
      return SKIP
    })
  }
}
