import type { Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { githubReferenceOf } from '#lib/site/github.ts'

/** Labels links to GitHub, if their text is only a number or address: falco#12. */
export function rehypeReferenceLabels() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return
      const href = String(node.properties.href ?? '')
      const reference = githubReferenceOf(href)
      if (!reference) return
      const text = toText(node).trim()
      // Keep URLs with `?` or `#`: `falco#12` would hide that the link is to a comment.
      const [, number] = /^(?:PR *)?#?(\d+)$/i.exec(text) ?? []
      const isItsNumber = number !== undefined && reference.label.endsWith(`#${number}`)
      const isBare = isItsNumber || (text === href && !/[?#]/.test(href))
      if (isBare) node.children = [{ type: 'text', value: reference.label }]
    })
  }
}
