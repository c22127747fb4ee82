import type { Element } from 'hast'
import { isElement, rename } from './elements.ts'

/** Makes a head of a column or a row a cell like any other. */
export function toPlainCell(cell: Element): void {
  cell.tagName = 'td'
  delete cell.properties.scope
}

/** Puts the parts of a table in the order in which they are shown: one head, bodies, one foot. */
export function fixTable(table: Element): void {
  const parts = table.children.filter((child) => isElement(child))
  const head = parts.find(({ tagName }) => tagName === 'thead')
  const foot = parts.find(({ tagName }) => tagName === 'tfoot')
  const bodies = parts.filter((part) => part !== head && part !== foot)
  for (const body of bodies) rename(body, 'tbody')
  const ordered = [...(head ? [head] : []), ...bodies, ...(foot ? [foot] : [])]
  if (ordered.some((part, index) => part !== parts[index])) table.children = ordered
}
