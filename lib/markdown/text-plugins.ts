import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkEmoji from 'remark-emoji'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { Options as RemarkRehypeOptions } from 'remark-rehype'
import { type PluggableList, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkCodeMeta } from './code/code-block.ts'
import { remarkRawHtml } from './html/raw-html.ts'
import { rehypeIds } from './ids.ts'
import { rehypeReferenceLabels } from './reference-labels.ts'

/** Removes colons from footnote labels: ids with a colon are the site's own. */
function remarkFootnoteLabels() {
  return (tree: Root) => {
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if ('identifier' in node) node.identifier = node.identifier.replaceAll(':', '-')
    })
  }
}

/** GitHub's Markdown, and emphasis beside Chinese and Japanese punctuation: `**「強調」**の`. */
export const markdownParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .freeze()

/** Plugins for the Markdown tree, after the check's rules have seen it. */
export const remarkPlugins: PluggableList = [
  remarkEmoji,
  remarkFootnoteLabels,
  remarkRawHtml,
  remarkCodeMeta,
]

/** Keeps raw HTML in the tree, since the sanitiser runs later. */
export const remarkRehypeOptions: RemarkRehypeOptions = {
  allowDangerousHtml: true,
  clobberPrefix: 'note-',
}

/** Plugins that set the ids of headings and other elements. */
export const anchorPlugins: PluggableList = [
  // Before `rehypeIds`, which makes a heading's id from the labels of its links.
  rehypeReferenceLabels,
  rehypeIds,
]
