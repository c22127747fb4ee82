import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { judgeHtml } from './judge.ts'
import { withoutComments } from './tags.ts'

/**
 * Keeps the tags that an author may use, turns all others into text, and drops comments, so that the HTML parser sees
 * nothing else. The check refuses most others; what remains as text are values such as `<NA>`.
 */
export function remarkRawHtml() {
  return (tree: Root): void => {
    const { kept } = judgeHtml(tree)
    visit(tree, 'html', (node, index, parent) => {
      const tags = new Set([...(kept.get(node) ?? [])].map(({ from }) => from))
      const value = withoutComments(node.value)
      const text = value.replaceAll('\0', '')
      if (tags.size > 0 || text.trim() === '') {
        node.value = value.replace(/</g, (mark, at) => (tags.has(at) ? mark : '&lt;')).replaceAll('\0', '')
        return
      }
      if (!parent || index === undefined) return
      const shown = { type: 'text' as const, value: text, position: node.position }
      const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
      parent.children[index] = isBlock ? { type: 'paragraph', children: [shown], position: node.position } : shown
    })
  }
}
