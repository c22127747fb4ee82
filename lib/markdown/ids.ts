import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBlank, isHeading, nameOf } from './elements.ts'

/** Id of a heading without letters and digits. */
const unnamed = 'section'

/**
 * Gives headings ids made of their words, as GitHub does, and makes ids unique: the first element keeps an id, a later
 * heading gets another, and any other element loses it. Footnotes keep theirs although they come last: their links lead there.
 */
export function rehypeIds() {
  return (tree: Root): void => {
    const owners = footnotesOf(tree)
    const slugs = new GithubSlugger()
    visit(tree, 'element', (node: Element) => {
      const { id } = node.properties
      const wanted = typeof id === 'string' && id !== '' ? id : undefined
      if (wanted !== undefined && (owners.get(wanted) ?? node) === node) owners.set(wanted, node)
      else if (isHeading(node)) {
        const made = freeId(wanted ?? wordsOf(node), slugs, owners)
        node.properties.id = made
        owners.set(made, node)
      } else delete node.properties.id
    })
  }
}

/** Footnotes and references to them, by id. */
function footnotesOf(tree: Root): Map<string, Element> {
  const owners = new Map<string, Element>()
  const add = (node: Element): void => {
    const { id } = node.properties
    if (id && !owners.has(String(id))) owners.set(String(id), node)
  }
  visit(tree, 'element', (node: Element) => {
    if (node.properties.dataFootnoteRef !== undefined) add(node)
    if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) visit(node, 'element', add)
  })
  return owners
}

function wordsOf(heading: Element): string {
  const text = textOf(heading)
  return isBlank(text) ? nameOf(heading) : text
}

function freeId(words: string, slugs: GithubSlugger, owners: ReadonlyMap<string, Element>): string {
  const base = slug(words) === '' ? unnamed : words
  let id = slugs.slug(base)
  while (owners.has(id)) id = slugs.slug(base)
  return id
}
