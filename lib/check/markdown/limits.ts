import type { Place, Problem } from '#lib/check/place.ts'
import { fenceLines } from '#lib/markdown/code/fences.ts'

/**
 * Beyond these limits the Markdown parser takes minutes or runs out of stack, since it compares
 * each unmatched mark with all earlier ones; at a limit it takes five seconds. The densest post of
 * the Falco blog reaches a tenth of each.
 */
const limits = [
  { max: 20_000, of: 'characters in a line' },
  { max: 100, of: 'levels of nesting by quotes, lists and brackets' },
  { max: 3_000, of: "marks such as '*', '[' and '<' in a paragraph, item or cell" },
]

/** Code and addresses; each counts as one mark, since the parser ignores marks inside. */
const literal =
  /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|(?<=\]\()[^()\s]+|<?(?:https?:\/\/|www\.)[^\s<>()|[\]`*]+>?/gi

/** The beginning of a list item; the parser compares marks only within an item. */
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]/
const delimiterRow = /^(?=.*\|)(?=.*-)[\s>|:-]+$/

/** The first line of a text that exceeds one of the limits. */
export function limitProblem(body: string): (Problem & Place) | undefined {
  let marks = 0
  let brackets = 0
  let isTable = false
  for (const [index, { text, state }] of fenceLines(body, ' {0,3}').entries()) {
    // The parser ignores marks in a fenced code block.
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
    const message = `text: is too long or complex, with more than ${beyond.max} ${beyond.of}; split or shorten it, put it in a block of code, or save it as a file beside the post`
    return { rule: 'file/beyond-limits', line: index + 1, column: 1, message }
  }
  return undefined
}

/**
 * The maximum number of levels that a line can open: one for each marker or two columns of indent.
 */
function levelsOf(text: string) {
  const [prefix, indent = ''] =
    /^([ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|[ \t])*/.exec(text) ?? ['']
  const markers = prefix.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0
  return markers > 0 ? markers + (indent.replaceAll('\t', '    ').length >> 1) : 0
}
