import { htmlTagNames } from 'html-tag-names'
import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'

const htmlTags = new Set([...htmlTagNames, 'svg', 'math'])
const tag = /^<\/?([A-Za-z][A-Za-z0-9-]*)/

/** True where the text is a tag that HTML does not have, such as the `<NA>` of Falco's alerts. */
export function isPseudoTag(html: string): boolean {
  const name = tag.exec(html.trimStart())?.[1]
  return name !== undefined && !htmlTags.has(name.toLowerCase())
}

/**
 * Shows tags that HTML does not have as they are written: `<NA>` in prose is a value, not markup.
 * Without this a browser swallows them.
 */
export function remarkPseudoTags() {
  return (tree: Root): void => {
    visit(tree, 'html', (node: Html, index, parent) => {
      if (!parent || index === undefined || !isPseudoTag(node.value)) return
      const text = { type: 'text' as const, value: node.value, position: node.position }
      const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
      parent.children[index] = isBlock ? { type: 'paragraph', children: [text], position: node.position } : text
    })
  }
}
