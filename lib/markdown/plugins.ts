import type { Element, ElementContent } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import type { PluggableList } from 'unified'
import { rehypeCaptions } from './captions.ts'
import { rehypeCodeBlock } from './code/code-block.ts'
import { rehypeHighlight } from './code/highlight.ts'
import { nameOf } from './elements.ts'
import { rehypeTables } from './tables.ts'
import { rehypeTaskLists } from './task-lists.ts'
import { rehypeVideos } from './videos.ts'

/** True for a heading that gets a link to itself. */
function isLinkedHeading({ tagName, properties }: Element): boolean {
  // The heading of footnotes is hidden; the keyboard would stop at a link beside it that nobody sees.
  return /^h[2-4]$/.test(tagName) && properties.id !== 'footnote-label'
}

/** After those of text-plugins.ts: what a page has beyond what its author wrote. */
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
