import type { Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { directionOf, hasRightToLeft } from '#lib/text/direction.ts'

/** Elements that can get a `dir`; list items and cells inherit it. */
const blocks = new Set(
  'blockquote div figcaption h1 h2 h3 h4 h5 h6 ol p summary table ul'.split(' '),
)

const code = new Set(['code', 'kbd', 'pre'])

/** Sets `dir` of right-to-left blocks, and of code, in texts with right-to-left words. */
export function rehypeDirection() {
  return (tree: Root) => {
    if (hasRightToLeft(textOf(tree))) setDirection(tree, 'ltr')
  }
}

function setDirection(node: Nodes, around: 'ltr' | 'rtl') {
  if (!('children' in node)) return
  const own = node.type === 'element' ? ownDirection(node) : undefined
  if (own && own !== around && node.type === 'element') node.properties.dir = own
  for (const child of node.children) setDirection(child, own ?? around)
}

function ownDirection(node: Nodes & { type: 'element' }) {
  if (code.has(node.tagName)) return 'ltr'
  // Alert titles such as 'Note' are English in every text.
  if (String(node.properties.className).includes('markdown-alert-title')) return undefined
  return blocks.has(node.tagName) ? directionOf(textOf(node)) : undefined
}
