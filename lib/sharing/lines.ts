/** Lines of a text, and the size at which they fit, in pixels. */
export type Fitted = { lines: string[]; size: number }

export type Room = {
  /** Pixels across. */
  width: number
  /** Sizes to try, the largest first, each with the lines that there is room for. */
  steps: readonly { size: number; lines: number }[]
}

/** How wide a text is at a size of 1. */
type Measure = (text: string) => number

/**
 * Sets a text as large as it fits, in lines of about the same length. What does not fit at the smallest size ends in
 * '…'; a word that is wider than a line is broken.
 */
export function fitText(text: string, room: Room, measure: Measure): Fitted {
  let fitted: Fitted = { lines: [], size: 0 }
  for (const { size, lines: most } of room.steps) {
    const width = room.width / size
    const lines = linesOf(text, width, measure)
    if (lines.length <= most) return { lines: balanced(text, width, lines, measure), size }
    fitted = { lines: shortened(lines, most, width, measure), size }
  }
  return fitted
}

function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (measure(line) > width) {
      const part = longestStart(line, width, measure)
      lines.push(part)
      line = line.slice(part.length)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The longest beginning that fits, at least one character. */
function longestStart(word: string, width: number, measure: Measure): string {
  const characters = [...word]
  let [low, high] = [1, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(characters.slice(0, middle).join('')) <= width) low = middle
    else high = middle - 1
  }
  return characters.slice(0, low).join('')
}

/** The same number of lines with the least difference in length: a last line of one word looks left behind. */
function balanced(text: string, width: number, lines: string[], measure: Measure): string[] {
  let best = lines
  const isWhole = (some: readonly string[]): boolean => some.join(' ') === text
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const narrower = linesOf(text, width * part, measure)
    // Nor is a word broken for it that fits a line.
    if (narrower.length > lines.length || isWhole(lines) !== isWhole(narrower)) return best
    best = narrower
  }
  return best
}

function shortened(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, most)
  const last = [...(kept.pop() ?? '')]
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop()
  return [...kept, `${last.join('').trimEnd()}…`]
}
