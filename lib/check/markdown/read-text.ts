import type { Root } from 'hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { type Place, placeOf, type Report } from '#lib/check/place.ts'
import { isHeading, nameOf } from '#lib/markdown/elements.ts'
import { rehypeParseRaw, sanitizeText } from '#lib/markdown/sanitize.ts'
import {
  anchorPlugins,
  markdownParser,
  remarkPlugins,
  remarkRehypeOptions,
} from '#lib/markdown/text-plugins.ts'
import { checkRawHtml } from './html.ts'
import { limitProblem } from './limits.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { checkStructure } from './structure.ts'

type Destination = Place & { tag: 'a' | 'img'; url: string }

/** Data of a text for the rules that compare files. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

// The steps of lib/markdown/chain.ts, which makes pages; rules read the trees between the steps.
const toHtml = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeParseRaw])
  .freeze()
const withIds = unified().use(anchorPlugins).freeze()

/**
 * Reports the mistakes of a Markdown text. Does not parse a text that exceeds the limits.
 * @param bodyStart - place of the text in its file
 */
export function readText(body: string, bodyStart: Place, report: Report): TextFacts | undefined {
  const problem = limitProblem(body)
  if (problem) {
    report(problem.rule, problem, problem.message)
    return
  }
  try {
    const tree = markdownParser.parse(body)
    checkStructure(tree, body, report)
    checkOtherSyntax(tree, body, report)
    checkRawHtml(tree, body, report)
    const html = toHtml.runSync(tree, body) as Root
    checkNames(html, report)
    return { destinations: destinationsOf(html), anchors: anchorsOf(sanitizeText(html)) }
  } catch {
    // No text is known to crash the parser; if one does, report its file.
    const message = 'text: cannot be read as Markdown; remove unusual markup'
    report('file/beyond-limits', bodyStart, message)
    return
  }
}

/** Reports headings and links that have no name for screen readers in the HTML of a text. */
function checkNames(tree: Root, report: Report) {
  const advice = 'write what it leads to, such as [the release notes](./other-post.md)'
  visit(tree, 'element', (node) => {
    if (nameOf(node) !== '') return
    if (isHeading(node)) {
      const message = 'heading: has no text; write one, or remove the heading'
      report('markdown/heading-wrong', placeOf(node), message)
    }
    if (node.tagName === 'a' && node.properties.href)
      report('link/text-missing', placeOf(node), `link: has no text; ${advice}`)
  })
}

function destinationsOf(tree: Root) {
  const found: Destination[] = []
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node
    if (tagName === 'a' && typeof properties.href === 'string')
      found.push({ ...placeOf(node), tag: 'a', url: properties.href })
    if (tagName === 'img')
      found.push({ ...placeOf(node), tag: 'img', url: String(properties.src ?? '') })
  })
  return found
}

/** All ids of a text on its page. Adds the ids of headings to the tree. */
function anchorsOf(sanitized: Root) {
  withIds.runSync(sanitized)
  const ids = new Set<string>()
  visit(sanitized, 'element', ({ properties: { id } }) => {
    if (id) ids.add(String(id))
  })
  return ids
}
