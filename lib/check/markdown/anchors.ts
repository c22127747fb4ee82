import type { Element, Root } from 'hast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { anchorPlugins } from '#lib/markdown/plugins.ts'

const page = unified().use(anchorPlugins).freeze()

/** Ids that a text has on its page, by the steps that make the page: of its author, of footnotes, and of headings. */
export function anchorsOf(sanitized: Root): ReadonlySet<string> {
  const anchors = new Set<string>()
  // The steps change the tree.
  visit(page.runSync(structuredClone(sanitized)), 'element', ({ properties }: Element) => {
    if (properties.id) anchors.add(String(properties.id))
  })
  return anchors
}
