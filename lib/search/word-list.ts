import { fold } from '#lib/text/fold.ts'

/** Letters of the words that are listed: shorter ones are near to too many others, and nobody types longer ones. */
const [minLength, maxLength] = [3, 25]

const maxWords = 20_000

/** The words that a mistyped one could have meant, those that most texts hold first (client/search/spelling.ts). */
export function wordList(texts: Iterable<string>): string[] {
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(fold(text).match(/[\p{L}\p{N}]+/gu)))
      if (word.length >= minLength && word.length <= maxLength) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .slice(0, maxWords)
    .map(([word]) => word)
}
