import { groupBy } from '#lib/group-by.ts'
import { fold } from '#lib/text/fold.ts'

/** Letters of the words that are listed: shorter ones are near to too many others, and nobody types longer ones. */
export const [shortestWord, longestWord] = [3, 25]

/** The words of at most so many that most texts hold: a browser loads those of three lengths. */
const most = 20_000

/**
 * The words that a mistyped one could have meant, by their length: an edit changes that by one at most, so that a browser
 * needs few of the lists (client/search/spelling.ts). The more texts hold a word, the earlier it stands.
 */
export function wordLists(texts: Iterable<string>): Map<number, string[]> {
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(fold(text).match(/[\p{L}\p{N}]+/gu)))
      if (word.length >= shortestWord && word.length <= longestWord) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const words = [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
  const byLength = groupBy(
    words.slice(0, most).map(([word]) => word),
    (word) => word.length,
  )
  const lengths = Array.from({ length: longestWord - shortestWord + 1 }, (_, at) => shortestWord + at)
  // Empty ones too, so that a browser asks for nothing that is missing.
  return new Map(lengths.map((length) => [length, byLength.get(length) ?? []]))
}
