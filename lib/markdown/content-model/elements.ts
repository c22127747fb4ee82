import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** What holds others. */
export type Parent = Root | Element

/** What stands in a line of text (HTML, phrasing content); all else that a text may hold is a box of its own. */
const inline = new Set(
  'a abbr b br code del em i img input ins kbd mark q rp rt ruby s samp small span strong sub sup var'.split(' '),
)

/** Attributes that fit any element. */
const anywhere = ['align', 'dir', 'id', 'lang', 'title']

/** True for an element, of one of the names where any are given. */
export function isElement<Name extends string>(
  node: Parent | RootContent | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
}

/** True for text, and for what stands in a line of it. */
export function isInline(node: RootContent): boolean {
  return node.type !== 'element' || inline.has(node.tagName)
}

export function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** True where a text has nothing to see: none, spaces, characters without a width. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)
}

/** True for a text between elements that says nothing. */
export function isSpace(node: RootContent): boolean {
  return node.type === 'text' ? isBlank(node.value) : node.type !== 'element'
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

/** True where an element of one of these names is within, at any depth. */
export function has(node: Element, ...names: readonly string[]): boolean {
  return node.children.some((child) => isElement(child) && (names.includes(child.tagName) || has(child, ...names)))
}

/** Makes it another element, without the attributes that were the old one's alone. */
export function rename(node: Element, tagName: string): void {
  node.tagName = tagName
  node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => anywhere.includes(name)))
}

/** Puts what `change` makes of each element in its place, those within it first. */
export function rewrite(parent: Parent, change: (node: Element, parent: Parent) => ElementContent[]): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    // There is nothing but these after the sanitiser.
    if (child.type !== 'element') return child.type === 'text' ? [child] : []
    rewrite(child, change)
    return change(child, parent)
  })
}
