import { fold } from '#lib/text/fold.ts'
import { distance } from '#lib/text/nearest.ts'

const [minLetters, maxLetters] = [4, 24]

export const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The nearest word of any text, or the word itself if there is one without regard to accents and case; else undefined.
 * @param words all words (lib/search/make-index.ts), by frequency: the first of equally near ones is the most common
 */
export function corrected(written: string, words: readonly string[]): string | undefined {
  const word = letters(written)
  if (word.length < minLetters || word.length > maxLetters) return undefined
  let best: string | undefined
  let least = word.length < 7 ? 2 : 3
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > 1) continue
    const edits = distance(word, candidate)
    if (edits < least) [best, least] = [candidate, edits]
    if (edits === 0) return written
  }
  return best
}
