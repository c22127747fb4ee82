/**
 * Number of insertions, deletions, replacements and swaps of neighbouring letters between two words
 * (optimal string alignment). Imports nothing: it runs in browsers too.
 */
export function distance(a: string, b: string) {
  let above: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (above[j - 2] ?? 0) + 1 : replaced
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[b.length] ?? 0
}

const maxEdits = 8

/**
 * The candidate that a mistyped word probably means: the same word in another case, else the
 * closest one that differs in at most a third of the letters.
 */
export function nearest(word: string, candidates: Iterable<string>) {
  const lower = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.min(Math.max(1, Math.floor(lower.length / 3)), maxEdits) + 1
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    if (other === lower) return candidate
    if (Math.abs(other.length - lower.length) >= bestDistance) continue
    const found = distance(lower, other)
    if (found < bestDistance) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}
