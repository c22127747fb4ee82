import type { Root } from 'hast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { type Place, placeOf } from '#lib/check/place.ts'
import { anchorPlugins } from '#lib/markdown/text-plugins.ts'

/** A destination in a text: of a link (`a`) or of a picture (`img`). */
export type Destination = Place & { tag: 'a' | 'img'; url: string }

/** What rules that span files need of a text. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

/** The destinations of links and pictures, in order. Footnotes' links count too: an author could write the same. */
export function destinationsOf(tree: Root): Destination[] {
  const found: Destination[] = []
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node
    const url = tagName === 'a' ? properties.href : tagName === 'img' ? (properties.src ?? '') : undefined
    if (typeof url === 'string') found.push({ ...placeOf(node), tag: tagName === 'a' ? 'a' : 'img', url })
  })
  return found
}

/** The ids of a tree. */
export function idsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) ids.add(String(properties.id))
  })
  return ids
}

const page = unified().use(anchorPlugins).freeze()

/**
 * Ids that a text has on its page: the author's own, and those of footnotes and headings.
 * @param sanitized is modified
 */
export function anchorsOf(sanitized: Root): ReadonlySet<string> {
  page.runSync(sanitized)
  return idsOf(sanitized)
}
