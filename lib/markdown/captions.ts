import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Only content in a paragraph, spaces aside. */
function onlyChild(node: Element): Element | undefined {
  const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [first] = rest
  return rest.length === 1 && first?.type === 'element' ? first : undefined
}

/** A picture that stands alone and has a title becomes a figure; the title is its caption. */
export function rehypeCaptions() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return
      const picture = onlyChild(node)
      if (picture?.tagName !== 'img' || !picture.properties.title) return
      const caption = String(picture.properties.title)
      delete picture.properties.title
      parent.children[index] = {
        type: 'element',
        tagName: 'figure',
        properties: {},
        children: [
          picture,
          { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] },
        ],
      }
    })
  }
}
