import { outlineOf, type Weight } from './typeface.ts'

/**
 * How to set a text: font sizes to try, largest first; height in pixels; `leading` is the line
 * height as a multiple of the size.
 */
type Setting = { weight: Weight; sizes: readonly number[]; height: number; leading: number }

export type Fitted = { lines: string[]; size: number }

const widths = new Map<string, number>()

function widthOf(word: string, weight: Weight) {
  const key = `${weight}${word}`
  const width = widths.get(key) ?? outlineOf(word, weight).width
  widths.set(key, width)
  return width
}

/**
 * Sets a text in the largest size that fits, in lines of similar length; shortens it with '…' if
 * none fits.
 * @param width maximum width of a line, in pixels
 */
export function fitText(
  text: string,
  width: number,
  { weight, sizes, height, leading }: Setting,
): Fitted {
  // Adds up cached widths of words, since each line is measured many times.
  const measure = (line: string) =>
    line.split(/(?= )/).reduce((sum, word) => sum + widthOf(word, weight), 0)

  function linesOf(maxWidth: number) {
    const lines: string[] = []
    for (const word of text.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`
      if (lines.length > 0 && measure(longer) <= maxWidth) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }

  let fitted: Fitted = { lines: [], size: 0 }
  for (const size of sizes) {
    const fits = (line: string) => measure(line) <= width / size
    const shortened = (line: string) => {
      let end = line.length
      while (end > 0 && !fits(`${line.slice(0, end)}…`)) end--
      return `${line.slice(0, end).trimEnd()}…`
    }
    const maxLines = Math.floor(height / (size * leading))
    const all = linesOf(width / size)
    if (all.length <= maxLines && all.every(fits))
      return { lines: balanced(all, linesOf, width / size), size }
    const isWhole = (line: string, at: number) =>
      fits(line) && (at < maxLines - 1 || all.length <= maxLines)
    fitted = {
      lines: all.slice(0, maxLines).map((line, at) => (isWhole(line, at) ? line : shortened(line))),
      size,
    }
  }
  return fitted
}

/** Evens out lines, so that the last one is not a single word. */
function balanced(lines: string[], linesOf: (maxWidth: number) => string[], width: number) {
  let best = lines
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const narrower = linesOf(width * part)
    if (narrower.length > lines.length) return best
    best = narrower
  }
  return best
}
