import type { Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { githubReferenceOf } from '#lib/site/github.ts'

/** A link of GitHub whose text is only its number or address reads as people write it, such as falco#12. */
export function rehypeReferenceLabels() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return
      const href = String(node.properties.href ?? '')
      const reference = githubReferenceOf(href)
      if (!reference) return
      const text = toText(node).trim()
      // What leads to a comment or a part of it says more than the number alone.
      const [, number] = /^(?:PR *)?#?(\d+)$/i.exec(text) ?? []
      const isItsNumber = number !== undefined && reference.label.endsWith(`#${number}`)
      const isBare = isItsNumber || (text === href && !/[?#]/.test(href))
      if (isBare) node.children = [{ type: 'text', value: reference.label }]
    })
  }
}
