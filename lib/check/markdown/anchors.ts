import type { Element, Root } from 'hast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { anchorPlugins } from '#lib/markdown/plugins.ts'
import { readingOf } from './reading.ts'

const page = unified().use(anchorPlugins).freeze()

/**
 * Ids that a text has on its page, by the steps that make the page: of its author, of footnotes, and of headings.
 * @param sanitized a tree of its own, which the steps change
 */
export function anchorsOf(sanitized: Root): ReadonlySet<string> {
  page.runSync(sanitized)
  return idsOf(sanitized)
}

/** Notes the same once those steps were taken. */
export function rehypeAnchors() {
  return (tree: Root, file: VFile): void => {
    const facts = readingOf(file).facts
    if (facts) facts.anchors = idsOf(tree)
  }
}

function idsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties }: Element) => {
    if (properties.id) ids.add(String(properties.id))
  })
  return ids
}
