import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { judgeHtml } from './judge.ts'
import { holdsBlocks, withoutComments } from './tags.ts'

/** Drops comments, and shows all tags but allowed ones as text. */
export function remarkRawHtml() {
  return (tree: Root) => {
    const { kept } = judgeHtml(tree)
    visit(tree, 'html', (node, index, parent) => {
      const tags = new Set([...(kept.get(node) ?? [])].map(({ from }) => from))
      const value = withoutComments(node.value)
      const text = value.replaceAll('\0', '')
      if (tags.size > 0 || text.trim() === '') {
        node.value = value
          .replace(/</g, (mark, at) => (tags.has(at) ? mark : '&lt;'))
          .replaceAll('\0', '')
        return
      }
      if (!parent || index === undefined) return
      const shown = { type: 'text' as const, value: text, position: node.position }
      parent.children[index] = holdsBlocks(parent)
        ? { type: 'paragraph', children: [shown], position: node.position }
        : shown
    })
  }
}
