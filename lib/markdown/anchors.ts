import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { githubReferenceOf } from '#lib/site/github.ts'
import { isBlank, isHeading, nameOf, textOf } from './elements.ts'

/**
 * If the text of a link to GitHub is only a number or the link's address, replaces it with a label
 * such as falco#12.
 */
export function rehypeReferenceLabels() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return
      const href = String(node.properties.href ?? '')
      const reference = githubReferenceOf(href)
      if (!reference) return
      const text = textOf(node).trim()
      // Addresses with `?` or `#` stay, since `falco#12` would hide that they lead to a comment.
      const [, number] = /^(?:PR *)?#?(\d+)$/i.exec(text) ?? []
      const isItsNumber = number !== undefined && reference.label.endsWith(`#${number}`)
      const isBare = isItsNumber || (text === href && !/[?#]/.test(href))
      if (isBare) node.children = [{ type: 'text', value: reference.label }]
    })
  }
}

/** Gives headings ids from their words, as GitHub does. Removes repeated ids of other elements. */
export function rehypeIds() {
  return (tree: Root) => {
    const used = new Set<string>()
    const slugs = new GithubSlugger()
    const freeId = (words: string) => {
      // Removes leading `__`, since the id `__next_f` would clobber Next's variable.
      const base = slug(words).replace(/^__+/, '') || 'section'
      let id = slugs.slug(base)
      while (used.has(id)) id = slugs.slug(base)
      return id
    }
    visit(tree, 'element', (node) => {
      const given = String(node.properties.id ?? '')
      const isFree = given !== '' && !used.has(given)
      const id = isFree ? given : isHeading(node) ? freeId(given || wordsOf(node)) : undefined
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
