import type { Element, Root } from 'hast'
import { placeOf } from '#lib/check/place.ts'
import type { Destination } from './reading.ts'

/** Where the links and pictures of a text lead, in order. */
export function destinationsOf(tree: Root): Destination[] {
  const found: Destination[] = []
  const enter = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const { tagName, properties } = child
      const url = tagName === 'a' ? properties.href : tagName === 'img' ? (properties.src ?? '') : undefined
      // No link is exempt, not even a footnote's: what the parser makes, an author can write.
      if (typeof url === 'string') found.push({ ...placeOf(child), tag: tagName === 'a' ? 'a' : 'img', url })
      enter(child)
    }
  }
  enter(tree)
  return found
}
