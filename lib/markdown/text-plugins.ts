import remarkEmoji from 'remark-emoji'
import type { Options as RemarkRehypeOptions } from 'remark-rehype'
import type { PluggableList } from 'unified'
import { remarkCodeMeta } from './code/code-block.ts'
import { remarkRawHtml } from './html/raw-html.ts'
import { rehypeIds } from './ids.ts'
import { rehypeReferenceLabels } from './reference-labels.ts'

/** On the Markdown tree, after the rules have seen it. */
export const remarkPlugins: PluggableList = [remarkEmoji, remarkRawHtml, remarkCodeMeta]

/** The raw HTML that stays goes on to rehype-raw, and from there through the sanitiser. */
export const remarkRehypeOptions: RemarkRehypeOptions = { allowDangerousHtml: true, clobberPrefix: 'note-' }

/** On the sanitised HTML tree. Ids are then those of the page: the check looks for anchors there. */
export const anchorPlugins: PluggableList = [
  // Before headings get their ids, which are made of what a reader sees.
  rehypeReferenceLabels,
  rehypeIds,
]
