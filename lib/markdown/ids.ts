import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBlank, isHeading, nameOf } from './elements.ts'

/**
 * Gives headings ids from their words, as GitHub does. A repeated id of any other element is
 * dropped.
 */
export function rehypeIds() {
  return (tree: Root) => {
    const used = new Set<string>()
    const slugs = new GithubSlugger()
    visit(tree, 'element', (node) => {
      const given = String(node.properties.id ?? '')
      const isFree = given !== '' && !used.has(given)
      const id = isFree
        ? given
        : isHeading(node)
          ? freeId(given || wordsOf(node), slugs, used)
          : undefined
      if (id === undefined) delete node.properties.id
      else {
        node.properties.id = id
        used.add(id)
      }
    })
  }
}

function wordsOf(heading: Element) {
  const text = textOf(heading)
  return isBlank(text) ? nameOf(heading) : text
}

function freeId(words: string, slugs: GithubSlugger, used: ReadonlySet<string>) {
  // Drop leading `__`: the id `__next_f` would hide the variable of Next in `window`.
  const base = slug(words).replace(/^__+/, '') || 'section'
  let id = slugs.slug(base)
  while (used.has(id)) id = slugs.slug(base)
  return id
}
