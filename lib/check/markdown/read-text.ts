import type { Root } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { type Place, placeOf, type Report } from '#lib/check/place.ts'
import { rehypeParseRaw, sanitizeText } from '#lib/markdown/sanitize.ts'
import { anchorPlugins, remarkPlugins, remarkRehypeOptions } from '#lib/markdown/text-plugins.ts'
import { checkRawHtml } from './html.ts'
import { limitProblem } from './limits.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { checkResult } from './result.ts'
import { checkStructure } from './structure.ts'

type Destination = Place & { tag: 'a' | 'img'; url: string }

/** For the rules that span files. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

// The steps of pages (lib/markdown/chain.ts) in three parts, since the rules look at what is between them.
const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const toHtml = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeParseRaw])
  .freeze()
const withIds = unified().use(anchorPlugins).freeze()

/**
 * Reports the mistakes of a text. One beyond the limits is not parsed, and has no facts.
 * @param bodyStart where the text begins: its front matter is empty lines in `body`
 */
export function readText(body: string, bodyStart: Place, report: Report): TextFacts | undefined {
  const problem = limitProblem(body)
  if (problem) return void report(problem.rule, problem, problem.message)
  try {
    const tree = parser.parse(body)
    checkStructure(tree, body, report)
    checkOtherSyntax(tree, body, report)
    checkRawHtml(tree, report)
    const html = toHtml.runSync(tree, body) as Root
    checkResult(html, body, report)
    return { destinations: destinationsOf(html), anchors: anchorsOf(sanitizeText(html)) }
  } catch {
    // No text is known to crash the parser. If one does, this names the file.
    const message = 'text: cannot be read as Markdown; remove what is unusual in it'
    return void report('file/beyond-limits', bodyStart, message)
  }
}

/** Links of footnotes count too: an author could write the same. */
function destinationsOf(tree: Root): Destination[] {
  const found: Destination[] = []
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node
    if (tagName === 'a' && typeof properties.href === 'string')
      found.push({ ...placeOf(node), tag: 'a', url: properties.href })
    if (tagName === 'img') found.push({ ...placeOf(node), tag: 'img', url: String(properties.src ?? '') })
  })
  return found
}

/** All ids that a text has on its page. Modifies the tree. */
function anchorsOf(sanitized: Root): ReadonlySet<string> {
  withIds.runSync(sanitized)
  const ids = new Set<string>()
  visit(sanitized, 'element', ({ properties: { id } }) => {
    if (id) ids.add(String(id))
  })
  return ids
}
