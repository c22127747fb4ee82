import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import type { Parser, PluggableList, Processor } from 'unified'
import { unixLines } from '#lib/text/line-ends.ts'
import { rehypeFacts } from './facts.ts'
import { rehypeParseRaw } from './html/parse-raw.ts'
import { rehypePlugins } from './plugins.ts'
import { rehypeSanitize } from './sanitize.ts'
import { anchorPlugins, remarkPlugins, remarkRehypeOptions } from './text-plugins.ts'

const frontMatter = /^\uFEFF?---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/

/** Contentlayer hands over the whole file. */
function remarkSkipFrontMatter(this: Processor): void {
  const parse = this.parser as Parser
  this.parser = (text, file) => parse(unixLines(text).replace(frontMatter, ''), file)
}

/** From a Markdown file to the HTML of a page: GitHub's Markdown, raw HTML through the sanitiser, then our own steps. */
export const markdownChain: PluggableList = [
  remarkParse,
  remarkSkipFrontMatter,
  remarkGfm,
  ...remarkPlugins,
  [remarkRehype, remarkRehypeOptions],
  rehypeParseRaw,
  // Nothing of the author's passes the sanitiser, and all of ours comes after it.
  rehypeSanitize,
  ...anchorPlugins,
  ...rehypePlugins,
  rehypeFacts,
  rehypeStringify,
]
