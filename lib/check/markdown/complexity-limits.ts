import type { Place, Problem } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { trimEnd } from '#lib/text/trim.ts'

/**
 * What a text may have before a parser sees it, as counts, so that each machine judges alike. Measured on micromark 4
 * with GFM (2 cores, Node 20): delimiters that find no partner take time with the square of their number in a block,
 * 3,000 a fifth of a second; list items and quotes 0.2 ms each, plain addresses 0.1 ms and 7 kB. The densest post of the Falco blog has a tenth of any.
 */
const limits = {
  /** Levels of quotes, lists and brackets. Beyond a few hundred, parsers run out of stack. */
  depth: 100,
  /** Delimiters of emphasis, code, links and HTML, and plain addresses, in one block. */
  delimiters: 3_000,
  /** The same, and cells of tables, in the whole text. */
  allDelimiters: 12_000,
  /** Lines of one block, of all blocks, code between fences aside. */
  blockLines: 2_000,
  lines: 5_000,
  /** Quotes and list items, and levels of indentation, of all lines. */
  levels: 10_000,
  /** Characters of a line. */
  line: 20_000,
}

/** The first place where a text goes beyond what a parser may be given; undefined where there is none. */
export function complexityProblem(body: string): (Problem & Place) | undefined {
  const total = { delimiters: 0, lines: 0, levels: 0 }
  let block = { line: 0, delimiters: 0, lines: 0, depth: 0 }
  const reader = proseLines(body)
  for (const { text, line } of reader) {
    const at = (rule: RuleId, message: string, where = line) => ({ rule, line: where, column: 1, message })
    if (text.length > limits.line) {
      return at(
        'markdown/line-too-long',
        `line: is ${text.length} characters long; a line has at most ${limits.line}, so break it or save the data in a file beside the post`,
      )
    }
    if (text.trim() === '') {
      block = { line: 0, delimiters: 0, lines: 0, depth: 0 }
      continue
    }
    if (block.line === 0) block.line = line
    const levels = levelsOf(text)
    if (levels > limits.depth)
      return at(
        'markdown/nesting-too-deep',
        `nesting: quotes or lists are ${levels} levels deep; at most ${limits.depth} are read, so write them flat`,
      )
    total.levels += levels
    total.lines++
    block.lines++
    for (const character of text) {
      if (character === '[') block.depth++
      else if (character === ']') block.depth = Math.max(0, block.depth - 1)
      if (block.depth > limits.depth)
        return at(
          'markdown/nesting-too-deep',
          `nesting: brackets are more than ${limits.depth} levels deep; close them, or put the text in a code block`,
        )
    }
    const delimiters = text.match(/[*_~`[\]<&@]|www\.|:\/\//gi)?.length ?? 0
    block.delimiters += delimiters
    total.delimiters += delimiters + (text.match(/\|/g)?.length ?? 0)
    if (block.delimiters > limits.delimiters) {
      return at(
        'markdown/too-complex',
        `block: is too complex, with more than ${limits.delimiters} delimiters such as '*', '_', '[' and '\`'; split it, or put it in a code block`,
        block.line,
      )
    }
    if (block.lines > limits.blockLines)
      return at(
        'markdown/too-long',
        `block: is more than ${limits.blockLines} lines long; split it by empty lines`,
        block.line,
      )
    if (total.delimiters > limits.allDelimiters)
      return at(
        'markdown/too-complex',
        `text: is too complex, with more than ${limits.allDelimiters} delimiters such as '*', '[' and '|' up to here; split the document`,
      )
    if (total.lines > limits.lines)
      return at('markdown/too-long', `text: is more than ${limits.lines} lines long without code; split the document`)
    if (total.levels > limits.levels)
      return at(
        'markdown/nesting-too-deep',
        `nesting: the lists and quotes up to here are too many and too deep; split the document`,
      )
  }
  return undefined
}

/** Levels that a line may open: markers of quotes and lists in front, and two columns of indentation each. */
function levelsOf(text: string): number {
  const prefix = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(text)?.[0] ?? ''
  const markers = prefix.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0
  const indent = (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length
  // Indented text alone is code or a wrapped line; only what carries on a list can be as deep as it is indented.
  return markers + (markers > 0 ? indent >> 1 : Math.min(indent >> 1, 10))
}

/**
 * The lines that may be other than code. Only fences that surely are fences are left out: at the margin, and not
 * within a block of HTML, where a parser sees text.
 */
function* proseLines(body: string): Generator<{ text: string; line: number }> {
  let fence: string | undefined
  let html: RegExp | undefined
  let line = 0
  for (const text of body.split('\n')) {
    line++
    if (fence !== undefined) {
      if (closes(text, fence)) fence = undefined
      continue
    }
    yield { text, line }
    if (html) {
      if (html.test(text)) html = undefined
      continue
    }
    const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1]
    if (opening !== undefined) fence = opening
    else html = htmlEnd(text)
  }
}

/** True for a line of nothing but the characters of a fence, as many as its first line has, or more. */
function closes(line: string, fence: string): boolean {
  const marks = trimEnd(line, /[ \t]/).replace(/^ {0,3}/, '')
  return marks.length >= fence.length && trimEnd(marks, fence.startsWith('~') ? /~/ : /`/) === ''
}

/** How the HTML block that a line may begin ends (CommonMark 0.31, section 4.6). */
function htmlEnd(text: string): RegExp | undefined {
  if (!/^ {0,3}</.test(text)) return undefined
  const ends: [RegExp, RegExp][] = [
    [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
    [/^ {0,3}<!--/, /-->/],
    [/^ {0,3}<\?/, /\?>/],
    [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
    [/^ {0,3}<![A-Za-z]/, />/],
  ]
  const end = ends.find(([begin]) => begin.test(text))?.[1] ?? /^\s*$/
  return end.test(text) ? undefined : end
}
