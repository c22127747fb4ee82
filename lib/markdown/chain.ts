import type { Root } from 'hast'
import rehypeAutolinkHeadings, { type Options as AutolinkOptions } from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import rehypeStringify from 'rehype-stringify'
import type { PluggableList, Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { rehypeCodeBlock, rehypeHighlight } from './code/highlight.ts'
import { rehypeDirection } from './direction.ts'
import { h, nameOf } from './elements.ts'
import { rehypeFacts } from './facts.ts'
import { rehypePictures } from './pictures.ts'
import { rehypeTables } from './tables.ts'
import { htmlPlugins, markdownParser, safePlugins } from './text-plugins.ts'

const frontMatter = /^\uFEFF?---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/

/** Parses a text as the check does: without front matter, and with LF line endings. */
function remarkParseText(this: Processor) {
  this.parser = (text, file) => {
    file.value = text.replaceAll('\r\n', '\n').replace(frontMatter, '')
    return markdownParser.parse(file.value)
  }
}

const linkOfHeading: AutolinkOptions = {
  // Screen readers would read a link inside the heading as a part of it.
  behavior: 'after',
  // The heading of footnotes is hidden, so keyboard focus on its link would be invisible.
  test: ({ tagName, properties }) => /^h[2-4]$/.test(tagName) && properties.id !== 'footnote-label',
  properties: (heading) => ({
    className: ['anchor'],
    ariaLabel: `Link to ${nameOf(heading)}`,
  }),
  content: { type: 'text', value: '#' },
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

export const markdownChain: PluggableList = [
  remarkParseText,
  ...htmlPlugins,
  ...safePlugins,
  rehypeGithubAlerts,
  [rehypeAutolinkHeadings, linkOfHeading],
  [rehypeExternalLinks, { rel: ['external', 'noopener', 'noreferrer'] }],
  rehypePictures,
  rehypeTables,
  rehypeTaskLists,
  rehypeCodeBlock,
  rehypeHighlight,
  rehypeDirection,
  rehypeFacts,
  rehypeStringify,
]
