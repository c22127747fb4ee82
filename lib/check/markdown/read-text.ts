import type { Root } from 'hast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { checkText } from '#lib/check/bytes/characters.ts'
import { type Place, placeOf, type Report } from '#lib/check/diagnostic.ts'
import { isHeading, nameOf } from '#lib/markdown/elements.ts'
import { htmlPlugins, markdownParser, safePlugins } from '#lib/markdown/text-plugins.ts'
import { fenceLines } from './fences.ts'
import { checkRawHtml } from './html.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { checkStructure } from './structure.ts'

type Destination = Place & { kind: 'link' | 'picture'; url: string }

export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

// The same steps as in lib/markdown/chain.ts, but rules read the trees between the steps.
const toHtml = unified().use(htmlPlugins).freeze()
const withIds = unified().use(safePlugins).freeze()

export function readText(body: string, report: Report): TextFacts | undefined {
  if (isTooComplex(body, report)) return
  const tree = markdownParser.parse(body)
  checkStructure(tree, body, report)
  checkOtherSyntax(tree, body, report)
  checkRawHtml(tree, body, report)
  const html = toHtml.runSync(tree, body) as Root
  checkText(body, codeIn(html), report)
  const anchors = new Set<string>()
  const destinations = readElements(html, report)
  visit(withIds.runSync(html) as Root, 'element', ({ properties: { id } }) => {
    if (id) anchors.add(String(id))
  })
  return { destinations, anchors }
}

function codeIn(tree: Root) {
  const code: { from: number; to: number }[] = []
  visit(tree, 'element', ({ tagName, position }) => {
    const from = position?.start.offset
    const to = position?.end.offset
    if (/^(?:code|kbd|samp)$/.test(tagName) && from !== undefined && to !== undefined)
      code.push({ from, to })
  })
  return code
}

function readElements(tree: Root, report: Report) {
  const found: Destination[] = []
  visit(tree, 'element', (node) => {
    const place = placeOf(node)
    const { href, src } = node.properties
    const name = nameOf(node)
    if (node.tagName === 'img') found.push({ ...place, kind: 'picture', url: String(src ?? '') })
    if (isHeading(node) && name === '')
      report('markdown/heading-wrong', place, 'heading: has no text; add text, or remove it')
    if (node.tagName !== 'a' || typeof href !== 'string') return
    found.push({ ...place, kind: 'link', url: href })
    const advice = 'write what it leads to, such as [the release notes](./other-post.md)'
    if (href && !name) report('link/text-missing', place, `link: has no text; ${advice}`)
  })
  return found
}

/** Beyond these limits the parser takes minutes. No post of the Falco blog comes near. */
const maxLine = 20_000
const deepNesting = /(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){100}/
const maxItems = 5000
const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/

function isTooComplex(body: string, report: Report) {
  let items = 0
  const index = fenceLines(body, ' {0,3}').findIndex(({ text, state }) => {
    if (state === 'inside') return false
    if (item.test(text)) items += 1
    return text.length > maxLine || deepNesting.test(text) || items > maxItems
  })
  if (index < 0) return false
  const excess =
    `a line of more than ${maxLine} characters, 100 levels of quotes or lists, ` +
    `or more than ${maxItems} list items`
  const advice = 'split it, make it a code block, or save it as a file beside the post'
  const message = `text: is too long or nested, with ${excess}; ${advice}`
  report('file/beyond-limits', { line: index + 1, column: 1 }, message)
  return true
}
