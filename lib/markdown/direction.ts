import type { Element, Root, RootContent } from 'hast'
import { directionOf, hasRightToLeft } from '#lib/text/direction.ts'
import { textOf } from './elements.ts'

/** Elements that may get `dir`. A list item or cell has the direction of its list or table. */
const blocks = new Set(
  'blockquote div figcaption h1 h2 h3 h4 h5 h6 ol p summary table ul'.split(' '),
)

const code = new Set(['code', 'kbd', 'pre'])

/** In texts with right-to-left words, sets `dir` of blocks and code. */
export function rehypeDirection() {
  return (tree: Root) => {
    if (hasRightToLeft(textOf(tree))) for (const node of tree.children) setDirection(node, 'ltr')
  }
}

function setDirection(node: RootContent, around: 'ltr' | 'rtl') {
  if (node.type !== 'element') return
  const own = ownDirection(node)
  if (own && own !== around) node.properties.dir = own
  for (const child of node.children) setDirection(child, own ?? around)
}

function ownDirection(node: Element) {
  if (code.has(node.tagName)) return 'ltr'
  // Titles of alerts are English ('Note'), whatever the language of the text.
  if (String(node.properties.className).includes('markdown-alert-title')) return undefined
  return blocks.has(node.tagName) ? directionOf(textOf(node)) : undefined
}
