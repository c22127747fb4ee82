import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const places = /^https:\/\/(?:www\.youtube\.com\/watch\?|youtu\.be\/|asciinema\.org\/a\/)/

/**
 * A paragraph that holds nothing but a link to a recording becomes a place for it: large, with a sign to press, and
 * nothing is loaded from there before it is.
 */
export function rehypeVideos() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName !== 'p') return
      const [link, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
      if (others.length > 0 || link?.type !== 'element' || link.tagName !== 'a') return
      if (places.test(String(link.properties.href ?? ''))) node.properties.className = ['video']
    })
  }
}
