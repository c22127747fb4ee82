import type { Element, ElementContent } from 'hast'
import { fixDetails } from './details.ts'
import { has, isElement, isSpace, type Parent, rename } from './elements.ts'
import { fixTable, toPlainCell } from './tables.ts'

/** What begins a text of its own, which no term and no head of a column may do. */
const beginning = ['blockquote', 'details']

/** Gives lists, details and figures the parts that they are made of, and makes boxes of parts that stand elsewhere. */
export function fixPlaces(parent: Parent, around?: Parent): void {
  const summary = isElement(parent, 'details') ? parent.children.find((child) => !isSpace(child)) : undefined
  const caption = isElement(parent, 'figure') ? captionOf(parent) : undefined
  const isGroups = isElement(parent, 'dl') || (isElement(parent, 'div') && isElement(around, 'dl'))
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const { tagName } = child
    if (tagName === 'li' && !isElement(parent, 'ul', 'ol')) rename(child, 'div')
    if ((tagName === 'dt' || tagName === 'dd') && !isGroups) rename(child, 'div')
    if (tagName === 'figcaption' && child !== caption) rename(child, 'div')
    if (tagName === 'summary' && child !== summary) rename(child, 'div')
    if ((tagName === 'rt' || tagName === 'rp') && !isElement(parent, 'ruby')) rename(child, 'span')
    if (isElement(child, 'ul', 'ol', 'dl')) dropUnseen(child)
    if (tagName === 'ul' || tagName === 'ol') child.children = inItems(child.children)
    if (tagName === 'dl' && !isOfGroups(child)) rename(child, 'div')
    if (tagName === 'details') fixDetails(child)
    if (tagName === 'table') fixTable(child)
    if (tagName === 'th' && has(child, ...beginning)) toPlainCell(child)
    fixPlaces(child, parent)
  }
}

/** The caption of a figure: first or last in it. */
function captionOf(figure: Element): ElementContent | undefined {
  const children = figure.children.filter((child) => !isSpace(child))
  return [children[0], children.at(-1)].find((child) => isElement(child, 'figcaption'))
}

/** A character without a width is nothing to see, and no space that may stand between items either. */
function dropUnseen(list: Element): void {
  list.children = list.children.filter(
    (child) => !isSpace(child) || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** The children of a list, each run of those that are no items in an item. */
function inItems(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let item: Element | undefined
  for (const child of children) {
    if (isElement(child, 'li')) item = undefined
    else if (!isSpace(child) && !item) {
      item = { type: 'element', tagName: 'li', properties: {}, children: [] }
      result.push(item)
    }
    if (item) item.children.push(child)
    else result.push(child)
  }
  return result
}

/** True for a list of terms and what they mean: each group has both, and either none or all are in boxes (HTML, 4.4.9). */
function isOfGroups(node: Element): boolean {
  const parts = node.children.filter((child) => !isSpace(child))
  const terms = parts.flatMap((part) => (isElement(part, 'div') ? part.children : [part]))
  if (terms.some((term) => isElement(term, 'dt') && has(term, ...beginning))) return false
  const boxes = parts.filter((child) => isElement(child, 'div'))
  if (boxes.length === 0) return /^(?:(?:dt )+(?:dd )+)*$/.test(namesOf(parts))
  return (
    boxes.length === parts.length &&
    boxes.every(
      (box) => isElement(box) && /^(?:dt )+(?:dd )+$/.test(namesOf(box.children.filter((child) => !isSpace(child)))),
    )
  )
}

function namesOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => `${isElement(node) ? node.tagName : 'text'} `).join('')
}
