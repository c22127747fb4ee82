import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** True for an element, of one of the names where any are given. */
export function isElement<Name extends string>(
  node: Root | RootContent | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
}

export function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** True where a text has nothing to see: none, spaces, characters without a width. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)
}

/** What an element says: its text, else what its pictures show; '' where there is nothing to read. */
export function nameOf(node: Element): string {
  const text = textOf(node)
  return isBlank(text) ? labelsOf(node).join(' ') : text.trim()
}

function labelsOf(node: Element): string[] {
  const alt = node.tagName === 'img' ? String(node.properties.alt ?? '') : ''
  if (!isBlank(alt)) return [alt.trim()]
  return node.children.flatMap((child) => (isElement(child) ? labelsOf(child) : []))
}
