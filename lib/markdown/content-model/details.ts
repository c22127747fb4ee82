import type { Element, ElementContent } from 'hast'
import { isElement, isSpace, nameOf } from './elements.ts'

/** What browsers show where a summary is missing. */
const usualSummary = 'Details'

/** Begins it with a summary that says something. A link in one, which would be pressed with it, stands below it. */
export function fixDetails(node: Element): void {
  const first = node.children.find((child) => !isSpace(child))
  const summary = node.children.find((child): child is Element => isElement(child, 'summary')) ?? element('summary', [])
  if (summary !== first) node.children = [summary, ...node.children.filter((child) => child !== summary)]
  const links: Element[] = []
  summary.children = withoutLinks(summary.children, links)
  if (links.length > 0) node.children.splice(node.children.indexOf(summary) + 1, 0, element('p', apart(links)))
  if (nameOf(summary) === '') summary.children.push({ type: 'text', value: usualSummary })
}

/** The children, with what links say in their place; adds the links to `links`. */
function withoutLinks(children: ElementContent[], links: Element[]): ElementContent[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [child]
    if (child.tagName === 'a' && child.properties.href !== undefined) {
      links.push(child)
      return structuredClone(child.children)
    }
    child.children = withoutLinks(child.children, links)
    return [child]
  })
}

function apart(links: readonly Element[]): ElementContent[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [{ type: 'text', value: ' ' }, link]))
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
