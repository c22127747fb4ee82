import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'

import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Place, Report } from '#lib/check/place.ts'
import { rehypeParseRaw, sanitizeText } from '#lib/markdown/sanitize.ts'
import { anchorPlugins, remarkPlugins, remarkRehypeOptions } from '#lib/markdown/text-plugins.ts'
import { destinationsOf, idsOf, type TextFacts } from './facts.ts'
import { checkRawHtml } from './html.ts'
import { limitProblem } from './limits.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { checkResult } from './result.ts'
import { checkStructure } from './structure.ts'

/** State of one run of the chain: where findings go, and the facts that it collects. */
type Reading = {
  report: Report
  /** Where the text begins, after its front matter. */
  bodyStart: Place
  facts?: TextFacts
}

declare module 'vfile' {
  interface DataMap {
    reading: Reading
  }
}

/** The rules on Markdown, before any plugin changes the tree. */
const markdownRules = () => (tree: Root, file: VFile) => {
  const { report } = readingOf(file)
  const text = String(file)
  checkStructure(tree, text, report)
  checkOtherSyntax(tree, text, report)
  checkRawHtml(tree, report)
}

/** Sanitises the tree, reports what that removes, and collects the destinations. */
const sanitizeByRules = () => (tree: Hast, file: VFile) => {
  const clean = sanitizeText(tree)
  const reading = readingOf(file)
  checkResult(tree, clean, String(file), reading.bodyStart, reading.report)
  reading.facts = { destinations: destinationsOf(tree), anchors: new Set() }
  return clean
}

/** Collects the ids, after the plugins that make them. */
const noteAnchors = () => (tree: Hast, file: VFile) => {
  const { facts } = readingOf(file)
  if (facts) facts.anchors = idsOf(tree)
}

/** The chain of pages (lib/markdown/chain.ts) up to the ids, with our rules in between. */
const chain = unified()
  .use([
    remarkParse,
    remarkGfm,
    markdownRules,
    ...remarkPlugins,
    [remarkRehype, remarkRehypeOptions],
    rehypeParseRaw,
    sanitizeByRules,
    ...anchorPlugins,
    noteAnchors,
  ])
  .freeze()

function readingOf({ data }: VFile): Reading {
  if (!data.reading) throw new Error('Rules on Markdown need a reading to report to')
  return data.reading
}

/**
 * Parses a text and reports its mistakes. A text beyond the limits is not parsed.
 * @param body with empty lines in place of front matter, so that line numbers are the file's
 * @param bodyStart where the text begins, after its front matter
 * @returns facts that checks of other documents need; undefined if the text was not parsed
 */
export async function readText(body: string, bodyStart: Place, report: Report): Promise<TextFacts | undefined> {
  const problem = limitProblem(body)
  if (problem) return void report(problem.rule, problem, problem.message)
  const reading: Reading = { report, bodyStart }
  const file = new VFile({ value: body, data: { reading } })
  try {
    await chain.run(chain.parse(file), file)
  } catch {
    // No text is known to crash the parser. If one does, this names the file.
    report('file/beyond-limits', bodyStart, 'text: cannot be read as Markdown; remove what is unusual in it')
  }
  return reading.facts
}
