import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { RefusedError } from '#lib/check/raw-content.ts'
import { rehypeFacts } from '#lib/markdown/facts.ts'
import { anchorPlugins, rehypePlugins, remarkPlugins, remarkRehypeOptions } from '#lib/markdown/plugins.ts'
import { rehypeAnchors } from './anchors.ts'
import { complexityProblem } from './complexity-limits.ts'
import { type Reading, ReadingEnded } from './reading.ts'
import { rehypeEnd, rehypeSanitizeByRules, remarkRules } from './rules.ts'

/** From Markdown to the HTML of a page: GitHub's Markdown, our rules, raw HTML through the sanitiser, then our own steps. */
export const markdownChain: PluggableList = [
  remarkParse,
  remarkGfm,
  remarkRules,
  ...remarkPlugins,
  [remarkRehype, remarkRehypeOptions],
  rehypeRaw,
  // Nothing of the author's passes the sanitiser, and all of ours comes after it.
  rehypeSanitizeByRules,
  ...anchorPlugins,
  rehypeAnchors,
  rehypeEnd,
  ...rehypePlugins,
  rehypeFacts,
  rehypeStringify,
]

const chain = unified().use(markdownChain).freeze()

/** Runs the chain by itself; what Contentlayer does for a document that is sound so far. */
export async function runChain(body: string, reading: Reading): Promise<void> {
  await chain.process(new VFile({ value: body, data: { rawDocumentData: { reading } } }))
}

/**
 * Reads a text with `read`, and reports what is wrong with it. Undefined where it is beyond what is parsed, or where the
 * chain was ended.
 * @param body has the line numbers of its file
 */
export async function readText<Result>(
  body: string,
  reading: Reading,
  read: () => Promise<Result>,
): Promise<Result | undefined> {
  const problem = complexityProblem(body)
  if (problem) return void reading.report(problem.rule, problem, problem.message)
  try {
    return await read()
  } catch (error) {
    if (error instanceof ReadingEnded) return undefined
    if (error instanceof RefusedError) throw error
    // No text is known to bring a parser down; should one, its author needs to know which.
    return void reading.report(
      'markdown/not-readable',
      reading.bodyStart,
      'text: cannot be read as Markdown; remove what is unusual in it',
    )
  }
}
