import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { h, onlyChildOf } from './elements.ts'

/** Class of pictures that get a link to their largest copy (lib/content/render.ts). */
export const alone = 'alone'

/** Turns a picture with a title, alone in its paragraph, into a figure with a caption. */
export function rehypeCaptions() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return
      const picture = onlyChildOf(node)
      if (picture?.tagName !== 'img') return
      const { title } = picture.properties
      picture.properties.className = [alone]
      delete picture.properties.title
      if (title)
        parent.children[index] = h('figure', {}, [picture, h('figcaption', {}, [String(title)])])
    })
  }
}
