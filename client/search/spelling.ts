import { fold } from '#lib/text/fold.ts'
import { distance } from '#lib/text/nearest.ts'

const minLetters = 4
const maxLetters = 24

export const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** @param words known ones, the most common first (lib/search/make-index.ts) */
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
