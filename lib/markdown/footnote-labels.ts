import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Gives labels of footnotes a hyphen for each colon: ids with a colon are the site's own. */
export function remarkFootnoteLabels() {
  return (tree: Root): void => {
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if ('identifier' in node) node.identifier = node.identifier.replaceAll(':', '-')
    })
  }
}
