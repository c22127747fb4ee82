import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { recordingLinksOf } from '#lib/markdown/videos.ts'
import { has, isBlank, nameOf, rename, rewrite } from './elements.ts'

/**
 * Gives each link a name. One without goes where the link beside it leads to the same place and has one: a parser makes
 * two of `<a><h3>x</h3></a>` in a line of text. Else it is called by its title or its address.
 */
export function fixLinks(tree: Root): void {
  const links: Element[] = []
  const named = new Set<Element>()
  visit(tree, 'element', (node: Element) => {
    // Those that become the picture of a recording say that they play it.
    for (const link of recordingLinksOf(node)) named.add(link)
    if (node.tagName === 'a' && node.properties.href !== undefined && !named.has(node)) links.push(node)
  })
  const doubles = new Set(
    links.filter((link, index) => !isNamed(link) && isDouble(link, [links[index - 1], links[index + 1]])),
  )
  for (const link of links) if (!doubles.has(link)) nameLink(link)
  rewrite(tree, (node) => (doubles.has(node) ? withoutLink(node) : [node]))
}

function isNamed(link: Element): boolean {
  return link.properties.ariaLabel !== undefined || nameOf(link) !== ''
}

/** True where a link beside it says where both lead to; and where it leads to nothing that could be said. */
function isDouble({ properties: { href, title } }: Element, others: readonly (Element | undefined)[]): boolean {
  if (others.some((other) => other && isNamed(other) && other.properties.href === href)) return true
  return title === undefined && isBlank(String(href))
}

/** What a link holds; the link itself stays as a place to lead to, where it is one. */
function withoutLink(node: Element): ElementContent[] {
  if (!node.properties.id) return node.children
  rename(node, 'a')
  return [node]
}

function nameLink(link: Element): void {
  const { href, title } = link.properties
  if (!isNamed(link)) {
    const name = String(title ?? href).replace(/^mailto:/i, '')
    if (has(link, 'img')) link.properties.ariaLabel = name
    else link.children.push({ type: 'text', value: name })
  }
}
