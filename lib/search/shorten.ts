/**
 * A text of which the beginning stands as it is, and of the rest each word that is new, once. So every word is found, while
 * the places of those that come again and again, which make most of an index, are fewer.
 * @param most characters that stand as they are
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  const start = text.slice(0, end < 0 ? most : end)
  const seen = new Set(words(start))
  const rest: string[] = []
  for (const word of words(text.slice(start.length))) {
    if (seen.has(word)) continue
    seen.add(word)
    rest.push(word)
  }
  return [start, ...rest].join(' ')
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
