import { type Weight, widthOf } from './typeface.ts'

/**
 * How to set a text: font sizes to try, largest first; height in pixels; `leading` is the line
 * height as a multiple of the size.
 */
type Setting = { weight: Weight; leading: number; sizes: readonly number[]; height: number }

export type Fitted = { lines: string[]; size: number; weight: Weight; leading: number }

/**
 * Sets a text in the largest size that fits, in lines of similar length; shortens it with '…' if
 * no size fits.
 * @param width maximum width of a line, in pixels
 */
export function fitText(
  text: string,
  width: number,
  { weight, sizes, height, leading }: Setting,
): Fitted {
  const fits = (line: string, maxWidth: number) => widthOf(line, weight) <= maxWidth

  function linesOf(maxWidth: number) {
    const lines: string[] = []
    for (const word of text.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`
      if (lines.length > 0 && fits(longer, maxWidth)) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }

  for (const size of sizes) {
    const lines = linesOf(width / size)
    const isLowEnough = lines.length <= height / (size * leading)
    if (isLowEnough && lines.every((line) => fits(line, width / size)))
      return { lines: balanced(lines, linesOf, width / size), size, weight, leading }
  }

  const size = sizes.at(-1) ?? 0
  const all = linesOf(width / size)
  const most = Math.floor(height / (size * leading))
  const lines = all.slice(0, most).map((line, at) => {
    const isCut = at === most - 1 && most < all.length
    if (fits(line, width / size) && !isCut) return line
    let cut = line
    while (!fits(`${cut}…`, width / size)) cut = cut.slice(0, -1)
    return `${cut.trimEnd()}…`
  })
  return { lines, size, weight, leading }
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
