import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Class of a picture that stands alone. */
export const alone = 'alone'

/** Only content in a paragraph, spaces aside. */
function onlyChild(node: Element): Element | undefined {
  const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [first] = rest
  return rest.length === 1 && first?.type === 'element' ? first : undefined
}

/** A picture that stands alone is marked, and lib/content/render.ts makes it open large; with a title it becomes a figure, and the title its caption. */
export function rehypeCaptions() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return
      const picture = onlyChild(node)
      if (picture?.tagName !== 'img') return
      picture.properties.className = [alone]
      if (!picture.properties.title) return
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
