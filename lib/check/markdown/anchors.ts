import GithubSlugger from 'github-slugger'
import type { Element, Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Ids that a text has on its page: those its author wrote, footnotes', and headings' as rehype-slug makes them. */
export function anchorsOf(tree: Nodes): ReadonlySet<string> {
  const slugs = new GithubSlugger()
  const anchors = new Set<string>()
  const enter = (node: Nodes): void => {
    if (node.type === 'element') addAnchors(node, slugs, anchors)
    if ('children' in node) for (const child of node.children) enter(child)
  }
  enter(tree)
  return anchors
}

function addAnchors(node: Element, slugs: GithubSlugger, anchors: Set<string>): void {
  const { id, name } = node.properties
  if (id) anchors.add(String(id))
  else if (/^h[1-6]$/.test(node.tagName)) anchors.add(slugs.slug(textOf(node)))
  if (name && node.tagName === 'a') anchors.add(String(name))
}
