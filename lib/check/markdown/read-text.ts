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

/** A destination in a text: of a link (`a`) or of a picture (`img`). */
type Destination = Place & { tag: 'a' | 'img'; url: string }

/** What rules that span files need of a text. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

// The steps of pages (lib/markdown/chain.ts) in three parts, since the rules look at what is between them.
const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const toHtml = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeParseRaw])
  .freeze()
const withIds = unified().use(anchorPlugins).freeze()

/**
 * Parses a text and reports its mistakes. A text beyond the limits is not parsed, and has no facts.
 * @param body with empty lines in place of front matter, so that line numbers are the file's
 * @param bodyStart where the text begins, after its front matter
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
    return void report(
      'file/beyond-limits',
      bodyStart,
      'text: cannot be read as Markdown; remove what is unusual in it',
    )
  }
}

/** In order. Links of footnotes count too: an author could write the same. */
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

/**
 * Ids that a text has on its page: the author's own, and those of footnotes and headings.
 * @param sanitized is modified
 */
export function anchorsOf(sanitized: Root): ReadonlySet<string> {
  withIds.runSync(sanitized)
  const ids = new Set<string>()
  visit(sanitized, 'element', ({ properties: { id } }) => {
    if (id) ids.add(String(id))
  })
  return ids
}
