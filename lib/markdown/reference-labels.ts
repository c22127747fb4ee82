import type { Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { githubReferenceOf } from '#lib/site/github.ts'

/** Gives links to GitHub whose text is only a number or address a label such as falco#12. */
export function rehypeReferenceLabels() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return
      const href = String(node.properties.href ?? '')
      const reference = githubReferenceOf(href)
      if (!reference) return
      const text = toText(node).trim()
      // An address with `?` or `#`, as of a comment, stays: it says more than the number alone.
      const [, number] = /^(?:PR *)?#?(\d+)$/i.exec(text) ?? []
      const isItsNumber = number !== undefined && reference.label.endsWith(`#${number}`)
      const isBare = isItsNumber || (text === href && !/[?#]/.test(href))
      if (isBare) node.children = [{ type: 'text', value: reference.label }]
    })
  }
}
