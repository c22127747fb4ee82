import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { anchorPlugins, remarkPlugins, remarkRehypeOptions } from '#lib/markdown/plugins.ts'
import { rehypeAnchors } from './anchors.ts'
import { limitProblem } from './limits.ts'
import type { Reading } from './reading.ts'
import { rehypeSanitizeByRules, remarkRules } from './rules.ts'

/** What makes pages (lib/markdown/chain.ts), up to where ids are known, with our rules in between. */
const chain = unified()
  .use([
    remarkParse,
    remarkGfm,
    remarkRules,
    ...remarkPlugins,
    [remarkRehype, remarkRehypeOptions],
    rehypeRaw,
    rehypeSanitizeByRules,
    ...anchorPlugins,
    rehypeAnchors,
  ])
  .freeze()

/**
 * Reads a text, and reports what is wrong with it. A text that is beyond what is parsed is not read.
 * @param body has the line numbers of its file
 */
export async function readText(body: string, reading: Reading): Promise<void> {
  const problem = limitProblem(body)
  if (problem) return reading.report(problem.rule, problem, problem.message)
  const file = new VFile({ value: body, data: { reading } })
  try {
    await chain.run(chain.parse(file), file)
  } catch {
    // No text is known to bring a parser down; should one, its author needs to know which.
    const message = 'text: cannot be read as Markdown; remove what is unusual in it'
    reading.report('file/beyond-limits', reading.bodyStart, message)
  }
}
