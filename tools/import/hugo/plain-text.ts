import type { Nodes } from 'mdast'

/** The words of a node as a reader sees them; alternative text stands for pictures, and tags are left out. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
