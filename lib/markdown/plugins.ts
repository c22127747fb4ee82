import type { Element, ElementContent } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import remarkEmoji from 'remark-emoji'
import type { Options as RemarkRehypeOptions } from 'remark-rehype'
import type { PluggableList } from 'unified'
import { rehypeCaptions } from './captions.ts'
import { rehypeCodeBlock, remarkCodeMeta } from './code/code-block.ts'
import { rehypeHighlight } from './code/highlight.ts'
import { nameOf } from './elements.ts'
import { remarkFootnoteLabels } from './footnote-labels.ts'
import { remarkRawHtml } from './html/raw-html.ts'
import { rehypeIds } from './ids.ts'
import { rehypeReferenceLabels } from './reference-labels.ts'
import { rehypeTables } from './tables.ts'
import { rehypeTaskLists } from './task-lists.ts'
import { rehypeVideos } from './videos.ts'

/** On the Markdown tree, after the rules have seen it. */
export const remarkPlugins: PluggableList = [remarkEmoji, remarkFootnoteLabels, remarkRawHtml, remarkCodeMeta]

/** The raw HTML that stays goes on to rehype-raw, and from there through the sanitiser. */
export const remarkRehypeOptions: RemarkRehypeOptions = { allowDangerousHtml: true, clobberPrefix: 'note-' }

/** True for a heading that gets a link to itself. */
function isLinkedHeading({ tagName, properties }: Element): boolean {
  // The heading of footnotes is hidden; the keyboard would stop at a link beside it that nobody sees.
  return /^h[2-4]$/.test(tagName) && properties.id !== 'footnote-label'
}

/** On the sanitised tree of HTML, in which every id then is what it is on the page: the check looks for anchors there. */
export const anchorPlugins: PluggableList = [
  // Before headings get their ids, which are made of what a reader sees.
  rehypeReferenceLabels,
  rehypeIds,
]

/** After those: what a page has beyond what its author wrote. */
export const rehypePlugins: PluggableList = [
  rehypeGithubAlerts,
  [
    rehypeAutolinkHeadings,
    {
      // Beside the heading, whose name it would be a part of inside.
      behavior: 'after',
      test: isLinkedHeading,
      properties: (heading: Element) => ({ className: ['anchor'], ariaLabel: `Link to ${nameOf(heading)}` }),
      content: { type: 'text', value: '#' } satisfies ElementContent,
      group: {
        type: 'element',
        tagName: 'div',
        properties: { className: ['heading'] },
        children: [],
      } satisfies Element,
    },
  ],
  [rehypeExternalLinks, { rel: ['external', 'noopener', 'noreferrer'] }],
  rehypeCaptions,
  rehypeVideos,
  rehypeTables,
  rehypeTaskLists,
  rehypeCodeBlock,
  ...rehypeHighlight,
]
