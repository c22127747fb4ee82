import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { isBlank, rename } from './elements.ts'

/** Tags that GitHub takes and HTML has no more, and those it has for the same. */
const today = new Map([
  ['tt', 'code'],
  ['strike', 's'],
])

/** Tags and attributes that HTML has no more, that say nothing, or that are missing. */
export function fixAttributes(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    const { tagName, properties } = node
    const name = today.get(tagName)
    if (name) rename(node, name)
    for (const key of ['ariaLabel', 'title'] as const) {
      if (isBlank(String(properties[key] ?? ''))) delete properties[key]
    }
    // They have no value: `open=no` is open, too.
    for (const key of ['checked', 'open', 'reversed'] as const)
      if (properties[key] !== undefined) properties[key] = true
    if (tagName === 'img') fixPicture(node)
    // What leads nowhere is nothing that a screen reader names.
    if (tagName === 'a' && properties.href === undefined) delete properties.ariaLabel
  })
}

function fixPicture({ properties }: Element): void {
  // Without a text, a picture would be read out by its address.
  if (isBlank(String(properties.alt ?? ''))) properties.alt = properties.title ?? ''
  // Per cent, which HTML has no more: the page shows the picture as large as it is.
  for (const key of ['height', 'width'] as const) if (/%/.test(String(properties[key]))) delete properties[key]
}
