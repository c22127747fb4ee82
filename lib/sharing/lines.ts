import { outlineOf, type Weight } from './typeface.ts'

/** Lines of a text, and the size at which they fit, in pixels. */
export type Fitted = { lines: string[]; size: number }

/**
 * Sets a text as large as it fits, in lines of about the same length. What does not fit at the smallest size ends in
 * '…'; a word that is wider than a line is broken.
 * @param width of a line, in pixels
 * @param sizes to try, largest first, each with the number of lines that there is room for
 */
export function fitText(
  text: string,
  weight: Weight,
  width: number,
  sizes: readonly (readonly [size: number, maxLines: number])[],
): Fitted {
  const widths = new Map<string, number>()
  const measure = (word: string): number => {
    const known = widths.get(word) ?? outlineOf(word, weight).width
    widths.set(word, known)
    return known
  }
  let fitted: Fitted = { lines: [], size: 0 }
  for (const [size, maxLines] of sizes) {
    const lines = linesOf(text, width / size, measure)
    if (lines.length <= maxLines) return { lines: balanced(text, width / size, lines, measure), size }
    fitted = { lines: shortened(lines.slice(0, maxLines), width / size, measure), size }
  }
  return fitted
}

/** How wide a word is at a size of 1. */
type Measure = (word: string) => number

function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: { words: string; width: number }[] = []
  const space = measure(' ')
  for (const word of text.split(' ').flatMap((word) => piecesOf(word, width, measure))) {
    const last = lines.at(-1)
    const own = measure(word)
    if (last && last.width + space + own <= width) {
      last.words += ` ${word}`
      last.width += space + own
    } else lines.push({ words: word, width: own })
  }
  return lines.map(({ words }) => words)
}

/** A word, in pieces where it is wider than a line. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return word === '' ? [] : [word]
  const pieces = ['']
  for (const character of word) {
    const longer = `${pieces.at(-1)}${character}`
    if (measure(longer) <= width) pieces[pieces.length - 1] = longer
    else pieces.push(character)
  }
  return pieces.filter(Boolean)
}

/** The same number of lines with the least difference in length: a last line of one word looks left behind. */
function balanced(text: string, width: number, lines: string[], measure: Measure): string[] {
  let best = lines
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const narrower = linesOf(text, width * part, measure)
    if (narrower.length > lines.length || narrower.join(' ') !== lines.join(' ')) return best
    best = narrower
  }
  return best
}

/** The lines with '…' at their end. */
function shortened(lines: readonly string[], width: number, measure: Measure): string[] {
  const last = [...(lines.at(-1) ?? '')]
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop()
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`]
}
