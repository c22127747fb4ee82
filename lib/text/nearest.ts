/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours between two words
 * (optimal string alignment; Damerau, 1964). Where it is more than `most`, some number that is: only the cells of the
 * table that can lead to less are looked at (Ukkonen, 1985).
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let above: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  const beyond = a.length + b.length
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [i]
    let least = i
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const replaced = (row[j - 1] ?? beyond) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (above[j - 2] ?? beyond) + 1 : replaced
      const cell = Math.min(replaced, swapped, (row[j] ?? beyond) + 1, (next[j - 1] ?? beyond) + 1)
      next[j] = cell
      least = Math.min(least, cell)
    }
    if (least > most + 1) return least
    above = row
    row = next
  }
  return row[b.length] ?? beyond
}

/** Edits beyond which a long word is another word. */
const mostEdits = 8

/**
 * The candidate that a mistyped word most likely meant: the same but for case first, else the closest within a third
 * of its length, and within eight edits. Undefined where nothing is close enough to be worth a reader's time.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase()
  // Past this length a typo is not what is wrong, and the table above would grow with the square.
  if (lower.length > 200) return undefined
  let best: string | undefined
  let bestDistance = Math.min(Math.max(1, Math.floor(lower.length / 3)), mostEdits) + 1
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    if (other === lower) return candidate
    if (Math.abs(other.length - lower.length) >= bestDistance) continue
    const found = distance(lower, other, bestDistance - 1)
    if (found < bestDistance) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}
