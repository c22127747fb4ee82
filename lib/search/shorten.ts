import { fold } from '#lib/text/fold.ts'

/**
 * A text of which the beginning stands as it is, and of the rest each word that is new, once. So every word is found, while
 * the places of those that come again and again, which make most of an index, are fewer.
 * @param most characters that stand as they are
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  const start = text.slice(0, end < 0 ? most : end)
  const seen = new Set(words(start).map(fold))
  const rest: string[] = []
  for (const word of words(text.slice(start.length))) {
    const folded = fold(word)
    if (seen.has(folded)) continue
    seen.add(folded)
    rest.push(word)
  }
  return [start, ...rest].join(' ')
}

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
