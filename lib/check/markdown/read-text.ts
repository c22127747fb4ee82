import type { Root } from 'hast'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { type Place, placeOf, type Report, start } from '#lib/check/finding.ts'
import { fenceLines } from '#lib/markdown/code/fences.ts'
import { isHeading, nameOf } from '#lib/markdown/elements.ts'
import {
  htmlPlugins,
  markdownParser,
  type ParsedText,
  safePlugins,
} from '#lib/markdown/text-plugins.ts'
import { checkRawHtml } from './html.ts'
import { checkOtherSyntax, delimiterRow } from './other-syntax.ts'
import { checkStructure } from './structure.ts'

type Destination = Place & { tag: 'a' | 'img'; url: string }

/** The links, pictures and anchors of a text, for rules that compare files. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

// The same steps as in lib/markdown/chain.ts, but rules read the trees between the steps.
const toHtml = unified().use(htmlPlugins).freeze()
const withIds = unified().use(safePlugins).freeze()

/**
 * Reports the mistakes of a Markdown text; does not parse a text that exceeds the limits.
 * @param onParsed called with the tree before plugins change it
 */
export function readText(
  body: string,
  report: Report,
  onParsed?: (parsed: ParsedText) => void,
): TextFacts | undefined {
  if (isBeyondLimits(body, report)) return
  try {
    const tree = markdownParser.parse(body)
    onParsed?.({ text: body, tree })
    checkStructure(tree, body, report)
    checkOtherSyntax(tree, body, report)
    checkRawHtml(tree, body, report)
    const html = toHtml.runSync(tree, body) as Root
    checkEmoji(html, report)
    return { destinations: readElements(html, report), anchors: anchorsOf(html) }
  } catch {
    // No known text crashes the parser; if a text does, this finding names the text's file.
    const message = 'text: cannot be read as Markdown; remove unusual markup'
    report('file/beyond-limits', start, message)
    return
  }
}

const emojiName = /(?<=^|[\s(]):[a-z][a-z\d_+-]*:(?=$|[\s.,;!?)])/

/** Reports unknown names of emoji, which the emoji plugin leaves in the text. */
function checkEmoji(tree: Root, report: Report) {
  visit(tree, (node, _, parent) => {
    if (node.type === 'element' && node.tagName === 'code') return SKIP
    const name = node.type === 'text' ? emojiName.exec(node.value)?.[0] : undefined
    if (name === undefined || !parent) return
    const advice = 'write the emoji itself, or put the name in code to show it'
    const message = `emoji: '${name}' is not known and shows as text; ${advice}`
    // The plugin that parses HTML drops the positions of texts.
    report('markdown/other-syntax', placeOf(parent), message)
  })
}

const hostOf = (url: string) => URL.canParse(url) && new URL(url).host.replace('www.', '')

/** Returns links and pictures; reports links and headings without text or alternative text. */
function readElements(tree: Root, report: Report) {
  const found: Destination[] = []
  visit(tree, 'element', (node) => {
    const place = placeOf(node)
    const { href, src } = node.properties
    if (node.tagName === 'img') found.push({ ...place, tag: 'img', url: String(src ?? '') })
    if (isHeading(node) && nameOf(node) === '')
      report('markdown/heading-wrong', place, 'heading: has no text; add text, or remove it')
    if (node.tagName !== 'a' || typeof href !== 'string') return
    found.push({ ...place, tag: 'a', url: href })
    const shown = hostOf(nameOf(node))
    const host = hostOf(href)
    if (shown && host && shown !== host) {
      const found = `link: its text is an address of ${shown}, but it leads to ${host}`
      report('address/misleading', place, `${found}; write words as its text`)
    }
    if (href === '' || nameOf(node) !== '') return
    const advice = 'write what it leads to, such as [the release notes](./other-post.md)'
    report('link/text-missing', place, `link: has no text; ${advice}`)
  })
  return found
}

/** All ids that the text's elements have on its page. */
function anchorsOf(html: Root) {
  const ids = new Set<string>()
  visit(withIds.runSync(html) as Root, 'element', ({ properties: { id } }) => {
    if (id) ids.add(String(id))
  })
  return ids
}

/**
 * Beyond these limits the Markdown parser takes minutes or runs out of stack: it compares each
 * unmatched mark with all earlier ones. At a limit it takes five seconds. The densest post of the
 * Falco blog reaches a tenth of each limit.
 */
const limits = [
  { max: 20_000, of: 'characters in a line' },
  { max: 100, of: 'levels of nesting by quotes, lists and brackets' },
  { max: 3_000, of: "marks such as '*', '[' and '<' in a paragraph, item or cell" },
]

/** Code or a URL. Each counts as one mark, since the parser ignores marks such as '*' in it. */
const literal =
  /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|(?<=\]\()[^()\s]+|<?(?:https?:\/\/|www\.)[^\s<>()|[\]`*]+>?/gi

/** Start of a list item. It resets the count of marks: the parser pairs marks within an item. */
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]/

function isBeyondLimits(body: string, report: Report) {
  let marks = 0
  let brackets = 0
  let isTable = false
  for (const [index, { text, state }] of fenceLines(body, ' {0,3}').entries()) {
    if (state === 'inside' || state === 'closes') continue
    const isBlank = text.trim() === ''
    isTable = !isBlank && (isTable || delimiterRow.test(text))
    if (isTable || isBlank || item.test(text)) marks = brackets = 0
    const prose = text.slice(0, 20_000).replace(literal, '<')
    const cells = isTable ? prose.split('|') : [prose]
    marks += Math.max(...cells.map((cell) => cell.match(/[*_~`[\]<&@]/g)?.length ?? 0))
    brackets = Math.max(0, brackets + prose.split('[').length - prose.split(']').length)
    const counts = [text.length, Math.max(levelsOf(text), brackets), marks]
    const beyond = limits.find(({ max }, at) => Number(counts[at]) > max)
    if (!beyond) continue
    const found = `text: is too long or complex, with more than ${beyond.max} ${beyond.of}`
    const message = `${found}; split it, make it a code block, or save it as a file beside the post`
    report('file/beyond-limits', { line: index + 1, column: 1 }, message)
    return true
  }
  return false
}

/**
 * The most levels of quotes and lists that a line can open: one for each marker, and one for each
 * two columns of indentation. A line without a marker opens none.
 */
function levelsOf(text: string) {
  const [prefix, indent = ''] =
    /^([ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|[ \t])*/.exec(text) ?? ['']
  const markers = prefix.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0
  return markers > 0 ? markers + (indent.replaceAll('\t', '    ').length >> 1) : 0
}
