import type { Element } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkEmoji from 'remark-emoji'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import type { PluggableList } from 'unified'
import { rehypeAlerts } from './alerts.ts'
import { rehypeCodeBlock, remarkCodeMeta } from './code-block.ts'
import { rehypeFigures } from './figures.ts'
import { rehypeHighlight } from './highlight.ts'
import { remarkNestedLinks } from './nested-links.ts'
import { remarkPseudoTags } from './pseudo-tags.ts'
import { sanitizeSchema } from './sanitize-schema.ts'
import { rehypeTables } from './tables.ts'
import { rehypeTaskLists } from './task-lists.ts'
import { rehypeVideos } from './videos.ts'

/** Markdown as GitHub reads it, to a tree of HTML that holds whatever the author wrote. */
export const readMarkdown: PluggableList = [
  remarkParse,
  remarkFrontmatter,
  remarkGfm,
  remarkEmoji,
  remarkPseudoTags,
  remarkNestedLinks,
  remarkCodeMeta,
  // Raw HTML must go on to rehype-raw, and from there through the sanitiser.
  [remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'note-' }],
  rehypeRaw,
]

/** From a sanitised tree to the HTML of a page. */
export const writeCleanHtml: PluggableList = [
  ...rehypeAlerts,
  rehypeSlug,
  [
    rehypeAutolinkHeadings,
    {
      behavior: 'append',
      // The heading of footnotes is hidden; a link in it would be met by the keyboard and not be seen.
      test: (node: Element) => /^h[2-4]$/.test(node.tagName) && node.properties.id !== 'footnote-label',
      properties: { className: ['anchor'], ariaLabel: 'Link to this section' },
      content: { type: 'text', value: '#' },
    },
  ],
  [rehypeExternalLinks, { rel: ['external', 'noopener', 'noreferrer'] }],
  rehypeFigures,
  rehypeVideos,
  rehypeTables,
  rehypeTaskLists,
  rehypeCodeBlock,
  ...rehypeHighlight,
  rehypeStringify,
]

/** The same from what `readMarkdown` gives: nothing of the author's passes the sanitiser, all of ours comes after it. */
export const writeHtml: PluggableList = [[rehypeSanitize, sanitizeSchema], ...writeCleanHtml]
