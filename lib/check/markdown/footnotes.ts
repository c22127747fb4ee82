import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, type Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'

/**
 * Reports each label of a footnote that has a colon, which the page's own anchors are known by. The label is given none
 * from then on: what comes of it would be reported by each of its anchors, at places where nobody wrote one.
 */
export function checkFootnotes(tree: Root, report: Report): void {
  const reported = new Set<string>()
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
    const { identifier, label } = node
    if (!identifier.includes(':')) return
    node.identifier = identifier.replaceAll(':', '-')
    if (reported.has(identifier)) return
    reported.add(identifier)
    const written = label ?? identifier
    report(
      'markdown/footnote-label',
      placeOf(node),
      `footnote: the label ${quote(written)} has a colon, which anchors of a text cannot have; write ${quote(`[^${written.replaceAll(':', '-')}]`)}, here and at its note`,
    )
  })
}
