import type { Place, Problem } from '#lib/check/place.ts'

/**
 * Limits beyond which the Markdown parser runs out of stack or takes minutes: it compares unmatched
 * marks with all earlier ones of a paragraph. At a limit it takes five seconds. Counts, not times,
 * give the same result on every machine. The densest post of the Falco blog has a tenth of each.
 */
const limits = [
  { max: 20_000, of: 'characters in a line' },
  { max: 100, of: 'levels of nesting by quotes, lists and brackets' },
  { max: 3_000, of: "marks such as '*', '[' and '<' in a paragraph, item or cell" },
]

/**
 * Code and addresses, each of which counts as one mark, since the parser does not look for others
 * inside.
 */
const literal =
  /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|(?<=\]\()[^()\s]+|<?(?:https?:\/\/|www\.)[^\s<>()|[\]`*]+>?/gi

/** The beginning of an item of a list, whose text is parsed by itself. */
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]/
const delimiterRow = /^(?=.*\|)(?=.*-)[\s>|:-]+$/

/** The first line of a text that exceeds one of the limits. */
export function limitProblem(body: string): (Problem & Place) | undefined {
  let marks = 0
  let brackets = 0
  let isTable = false
  for (const { text, line } of proseLines(body)) {
    const isBlank = text.trim() === ''
    isTable = !isBlank && (isTable || delimiterRow.test(text))
    if (isTable || isBlank || item.test(text)) marks = brackets = 0
    const prose = text.slice(0, 20_000).replace(literal, '<')
    const cells = isTable ? prose.split('|') : [prose]
    marks += Math.max(...cells.map((cell) => cell.match(/[*_~`[\]<&@]/g)?.length ?? 0))
    brackets = Math.max(0, brackets + prose.split('[').length - prose.split(']').length)
    const counts = [text.length, Math.max(levelsOf(text), brackets), marks]
    const beyond = limits.find(({ max }, index) => Number(counts[index]) > max)
    if (!beyond) continue
    const message = `text: is too long or complex, with more than ${beyond.max} ${beyond.of}; split or shorten it, put it in a block of code, or save it as a file beside the post`
    return { rule: 'file/beyond-limits', line, column: 1, message }
  }
  return undefined
}

/**
 * Most levels that a line may open: one for each marker of a quote or list, and each two columns of
 * indentation.
 */
function levelsOf(text: string): number {
  const [prefix, indent = ''] =
    /^([ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|[ \t])*/.exec(text) ?? ['']
  const markers = prefix.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0
  return markers > 0 ? markers + (indent.replaceAll('\t', '    ').length >> 1) : 0
}

/** Lines of a Markdown text outside code fences; inside them, the parser parses nothing. */
function* proseLines(body: string): Generator<{ text: string; line: number }> {
  let fence: string | undefined
  for (const [index, text] of body.split('\n').entries()) {
    const [, marks, rest = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(text) ?? []
    if (fence === undefined) yield { text, line: index + 1 }
    if (fence === undefined) fence = marks
    else if (marks?.startsWith(fence) && rest.trim() === '') fence = undefined
  }
}
