/** Years between two values from which 'the most since' says something. */
const longAgo = 3

/**
 * How a value stands among those of all years, in words: 'the most of any year', 'the fewest since 2019'. Undefined where
 * nothing can be said: there are fewer than three, or one like it is not long ago.
 * @param all values by year, oldest first; undefined where nothing is known
 * @param years names of the years
 * @param at the year in question
 * @param isOpen whether it is not over, so that only what it has already can be said
 */
export function standingOf(
  all: readonly (number | undefined)[],
  years: readonly string[],
  at: number,
  isOpen = false,
): string | undefined {
  const value = all[at]
  const others = all.flatMap((other, index) => (index === at || other === undefined ? [] : other))
  if (value === undefined || value === 0 || others.length < 2) return undefined
  if (others.every((other) => other < value)) return 'the most of any year'
  if (!isOpen && others.every((other) => other > value)) return 'the fewest of any year'
  const before = all.slice(0, at)
  const [asMany, asFew] = [
    before.findLastIndex((other) => other !== undefined && other >= value),
    before.findLastIndex((other) => other !== undefined && other <= value),
  ]
  if (asMany >= 0 && at - asMany >= longAgo) return `the most since ${years[asMany]}`
  if (!isOpen && asFew >= 0 && at - asFew >= longAgo) return `the fewest since ${years[asFew]}`
  return undefined
}
