import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBlank, isHeading, nameOf } from './elements.ts'

/** What a heading is called that is of signs alone. */
const unnamed = 'section'

/**
 * Gives headings ids of their words, as GitHub does, and leaves no id twice: the first that has it keeps it, a heading
 * gets another, and all else goes without. Footnotes come last and keep theirs, since their links lead there.
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

/** The ids of the notes at the end and of what leads back to their places, by whose they are. */
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
