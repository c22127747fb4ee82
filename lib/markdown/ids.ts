import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBlank, isHeading, nameOf } from './elements.ts'

/**
 * Gives headings ids of their words, as on GitHub. If an id repeats, later headings get another,
 * other elements none.
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
  // A heading without letters and digits gets the id 'section'. Ids with `__` in front would hide
  // what Next keeps in `window`.
  const base = slug(words).replace(/^__+/, '') || 'section'
  let id = slugs.slug(base)
  while (used.has(id)) id = slugs.slug(base)
  return id
}
