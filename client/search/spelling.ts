import { distance } from '#lib/text/nearest.ts'
import { letters } from '#lib/text/search-words.ts'

const minLetters = 4
const maxLetters = 24

const endings = /^(?:e|e?s|y|ies|ied|.?(?:ing|ed|[eo]rs?)|(?:at)?ions?|ments?|ly)?$/

/** Whether two words differ at most in their ending, as 'maintains' and 'maintainers' do. */
export function isSameWord(a: string, b: string) {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return a === b || (shared > 2 && endings.test(a.slice(shared)) && endings.test(b.slice(shared)))
}

/** Whether a word begins as typed, apart from the 's' of a plural. */
export const beginsAs = (typed: string, word: string) =>
  word.startsWith(typed.replace(/(?<=.{3})s$/, ''))

/** Whether the index contains the word, a word that begins with it, or another form of it. */
export function isKnown(written: string, words: Iterable<string>) {
  const word = letters(written)
  for (const known of words) if (known.startsWith(word) || isSameWord(word, known)) return true
  return false
}

/**
 * The most similar word of the index; undefined if none is similar enough to be a correction.
 * @param words - the index's `words.txt` (lib/search/make-index.ts), the most frequent first
 */
export function corrected(written: string, words: readonly string[]) {
  const word = letters(written)
  if (word.length < minLetters || word.length > maxLetters) return undefined
  let best: string | undefined
  let maxEdits = word.length < 7 ? 1 : 2
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > 1) continue
    const edits = distance(word, candidate)
    if (edits > maxEdits) continue
    best = candidate
    maxEdits = edits - 1
  }
  return best
}
