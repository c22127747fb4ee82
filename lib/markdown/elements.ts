import type { Element, ElementContent, Nodes, Properties } from 'hast'

export function h(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[],
): Element {
  const nodes = children.map((child) =>
    typeof child === 'string' ? ({ type: 'text', value: child } as const) : child,
  )
  return { type: 'element', tagName, properties, children: nodes }
}

export const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName)

export const isBlank = (text: string) => !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The text of an element; if it has none, the alternative texts of its pictures. */
export function nameOf(node: Element) {
  const text = textOf(node)
  return isBlank(text) ? altsOf(node).join(' ') : text.trim()
}

function altsOf(node: Element): string[] {
  const alt = node.tagName === 'img' ? String(node.properties.alt ?? '') : ''
  if (!isBlank(alt)) return [alt.trim()]
  return node.children.flatMap((child) => (child.type === 'element' ? altsOf(child) : []))
}
