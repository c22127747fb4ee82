import type { Root } from 'mdast'
import remarkEmoji from 'remark-emoji'
import type { Options as RemarkRehypeOptions } from 'remark-rehype'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkCodeMeta } from './code/code-block.ts'
import { remarkRawHtml } from './html/raw-html.ts'
import { rehypeIds } from './ids.ts'
import { rehypeReferenceLabels } from './reference-labels.ts'

/** Gives labels of footnotes a hyphen for each colon: ids with a colon are the site's own. */
function remarkFootnoteLabels() {
  return (tree: Root): void => {
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if ('identifier' in node) node.identifier = node.identifier.replaceAll(':', '-')
    })
  }
}

/** On the Markdown tree, after the rules have seen it. */
export const remarkPlugins: PluggableList = [remarkEmoji, remarkFootnoteLabels, remarkRawHtml, remarkCodeMeta]

/** Raw HTML goes through the sanitiser later. */
export const remarkRehypeOptions: RemarkRehypeOptions = { allowDangerousHtml: true, clobberPrefix: 'note-' }

/** On the sanitised HTML: ids are then those of the page, which the check looks for. */
export const anchorPlugins: PluggableList = [
  // Before headings get their ids, which are made of what a reader sees.
  rehypeReferenceLabels,
  rehypeIds,
]
