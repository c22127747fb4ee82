import type { Place, Problem } from '#lib/check/place.ts'

/**
 * Limits for texts that are parsed, as counts, so that every machine gives the same result. Beyond them a parser runs out of
 * stack or takes minutes, since each unmatched mark is compared with all before it. Measured on micromark 4 with GFM: a text
 * at a limit takes five seconds at most. The densest post of the Falco blog has a tenth of each.
 */
const limits = {
  line: { max: 20_000, of: 'characters in a line' },
  levels: { max: 100, of: 'levels of nesting by quotes, lists and brackets' },
  blockMarks: { max: 3_000, of: "marks such as '*', '[' and '<' in a block" },
  blockLines: { max: 2_000, of: 'lines in a block' },
  marks: { max: 12_000, of: "marks such as '*', '[' and '|'" },
  lines: { max: 5_000, of: 'lines without code' },
  allLevels: { max: 10_000, of: 'items of lists and lines of quotes' },
}

type Counts = Record<keyof typeof limits, number>

/** The first line beyond a limit; undefined if there is none. */
export function limitProblem(body: string): (Problem & Place) | undefined {
  const counts: Counts = { line: 0, levels: 0, blockMarks: 0, blockLines: 0, marks: 0, lines: 0, allLevels: 0 }
  let brackets = 0
  for (const { text, line } of proseLines(body)) {
    if (text.trim() === '') {
      counts.blockMarks = counts.blockLines = brackets = 0
      continue
    }
    const levels = levelsOf(text)
    const marks = text.match(/[*_~`[\]<&@]|www\.|:\/\//gi)?.length ?? 0
    brackets = Math.max(0, brackets + text.split('[').length - text.split(']').length)
    counts.line = text.length
    counts.levels = Math.max(levels, brackets)
    counts.blockMarks += marks
    counts.blockLines++
    counts.marks += marks + text.split('|').length - 1
    counts.lines++
    counts.allLevels += levels
    const beyond = Object.entries(limits).find(([name, { max }]) => counts[name as keyof Counts] > max)?.[1]
    if (!beyond) continue
    const message = `text: is too long or complex, with more than ${beyond.max} ${beyond.of}; split or shorten it, put it in a block of code, or save it as a file beside the post`
    return { rule: 'file/beyond-limits', line, column: 1, message }
  }
  return undefined
}

/** Levels of nesting that a line may open: its markers of quotes and lists, and one for each two columns of indentation. */
function levelsOf(text: string): number {
  const [prefix, indent = ''] = /^([ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|[ \t])*/.exec(text) ?? ['']
  const markers = prefix.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0
  return markers > 0 ? markers + (indent.replaceAll('\t', '    ').length >> 1) : 0
}

/** The lines outside code fences; inside, nothing is parsed. */
function* proseLines(body: string): Generator<{ text: string; line: number }> {
  let fence: string | undefined
  for (const [index, text] of body.split('\n').entries()) {
    const [, marks, rest = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(text) ?? []
    if (fence === undefined) yield { text, line: index + 1 }
    if (fence === undefined) fence = marks
    else if (marks?.startsWith(fence) && rest.trim() === '') fence = undefined
  }
}
