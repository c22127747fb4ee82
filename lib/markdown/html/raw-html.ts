import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { judgeHtml } from './judge.ts'
import { type HtmlTag, withoutComments } from './tags.ts'

/**
 * Writes the tags that an author may use anew, and turns all others into text, so that the HTML parser sees nothing else.
 * The check refuses most others; what remains as text are values such as `<NA>`.
 */
export function remarkRawHtml() {
  return (tree: Root): void => {
    const { kept } = judgeHtml(tree)
    visit(tree, 'html', (node: Html, index, parent) => {
      const tags = kept.get(node) ?? new Set()
      const text = withoutComments(node.value).replaceAll('\0', '')
      if (tags.size > 0 || text.trim() === '') {
        node.value = htmlOf(node.value, tags)
        return
      }
      if (!parent || index === undefined) return
      const shown = { type: 'text' as const, value: text, position: node.position }
      const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
      parent.children[index] = isBlock ? { type: 'paragraph', children: [shown], position: node.position } : shown
    })
  }
}

/** A piece of HTML with the kept tags only, without comments. */
function htmlOf(value: string, kept: ReadonlySet<HtmlTag>): string {
  const text = withoutComments(value)
  const parts: string[] = []
  let at = 0
  for (const tag of kept) {
    parts.push(asText(text.slice(at, tag.from)), asTag(tag))
    at = tag.to
  }
  return [...parts, asText(text.slice(at))].join('')
}

const asText = (text: string): string => text.replaceAll('\0', '').replaceAll('<', '&lt;')

function asTag({ name, isEnd, attributes }: HtmlTag): string {
  if (isEnd) return `</${name}>`
  const written = attributes.map(({ name, value }) => ` ${name}="${(value ?? '').replaceAll('"', '&quot;')}"`)
  return `<${name}${written.join('')}>`
}
