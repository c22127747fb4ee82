import { fold } from '#lib/text/fold.ts'
import { distance } from '#lib/text/nearest.ts'

/** Letters below which a word is near to too many others. */
const shortest = 4

/**
 * A query with each word that no text holds replaced by the nearest that one does; undefined where there is nothing to
 * replace. Accents and case are gone from it.
 * @param folder where the lists of words are, by length (lib/search/word-lists.ts)
 */
export async function corrected(words: string, folder: string): Promise<string | undefined> {
  const written = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const fixed = await Promise.all(written.map((word) => nearestWord(fold(word), folder)))
  return fixed.every((word, at) => word === fold(written[at] ?? '')) ? undefined : fixed.join(' ')
}

async function nearestWord(word: string, folder: string): Promise<string> {
  if (word.length < shortest) return word
  // An edit changes the length by one at most; a second one is allowed where the length stays near.
  const lists = await Promise.all([0, -1, 1].map((by) => wordsOf(word.length + by, folder)))
  const candidates = lists.flat()
  if (candidates.includes(word)) return word
  let best = word
  let least = word.length < 7 ? 2 : 3
  for (const candidate of candidates) {
    const edits = distance(word, candidate, least - 1)
    // Of those that are as near, the first one is the one that most texts hold.
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}

const loaded = new Map<number, Promise<string[]>>()

function wordsOf(length: number, folder: string): Promise<string[]> {
  const words = loaded.get(length) ?? load(`${folder}words/${length}.txt`)
  loaded.set(length, words)
  words.catch(() => loaded.delete(length))
  return words
}

async function load(address: string): Promise<string[]> {
  const response = await fetch(address)
  // No text has a word of this length.
  if (response.status === 404) return []
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.text()).split('\n')
}
