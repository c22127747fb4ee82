import type { Element, ElementContent, Root } from 'hast'
import rehypeAutolinkHeadings, { type Options as AutolinkOptions } from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import type { Parser, PluggableList, Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { unixLines } from '#lib/text/line-ends.ts'
import { rehypeCaptions } from './captions.ts'
import { rehypeCodeBlock } from './code/code-block.ts'
import { rehypeHighlight } from './code/highlight.ts'
import { rehypeDirection } from './direction.ts'
import { h, nameOf } from './elements.ts'
import { rehypeFacts, remarkParts } from './facts.ts'
import { rehypeParseRaw, rehypeSanitize } from './sanitize.ts'
import { remarkDestinations } from './source-edits.ts'
import { rehypeTables } from './tables.ts'
import { anchorPlugins, remarkPlugins, remarkRehypeOptions } from './text-plugins.ts'
import { rehypeVideos } from './videos.ts'

const frontMatter = /^\uFEFF?---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/

/** Cuts off front matter, since Contentlayer hands over the whole file. */
function remarkCutFrontMatter(this: Processor) {
  const parse = this.parser as Parser
  this.parser = (text, file) => {
    file.value = unixLines(text).replace(frontMatter, '')
    return parse(file.value, file)
  }
}

const linkOfHeading: AutolinkOptions = {
  // A link inside the heading would be a part of the heading's name.
  behavior: 'after',
  // The hidden heading of footnotes gets no link, whose keyboard focus would be invisible.
  test: ({ tagName, properties }: Element) =>
    /^h[2-4]$/.test(tagName) && properties.id !== 'footnote-label',
  properties: (heading: Element) => ({
    className: ['anchor'],
    ariaLabel: `Link to ${nameOf(heading)}`,
  }),
  content: { type: 'text', value: '#' } satisfies ElementContent,
  group: h('div', { className: ['heading'] }, []),
}

/** Gives check boxes of task lists a name for screen readers. */
function rehypeTaskLists() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'input') properties.ariaLabel = properties.checked ? 'done' : 'to do'
    })
  }
}

/** The pipeline from a Markdown file to the HTML of a page. */
export const markdownChain: PluggableList = [
  // The first four plugins are those of `markdownParser`, and one that cuts off front matter.
  remarkParse,
  remarkCutFrontMatter,
  remarkGfm,
  remarkCjkFriendly,
  remarkDestinations,
  remarkParts,
  ...remarkPlugins,
  [remarkRehype, remarkRehypeOptions],
  rehypeParseRaw,
  // The site adds its own elements after sanitising the author's HTML.
  rehypeSanitize,
  ...anchorPlugins,
  rehypeGithubAlerts,
  [rehypeAutolinkHeadings, linkOfHeading],
  [rehypeExternalLinks, { rel: ['external', 'noopener', 'noreferrer'] }],
  rehypeCaptions,
  rehypeVideos,
  rehypeTables,
  rehypeTaskLists,
  rehypeCodeBlock,
  rehypeHighlight,
  rehypeDirection,
  rehypeFacts,
  rehypeStringify,
]
