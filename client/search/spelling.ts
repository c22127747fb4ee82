import { fold } from '#lib/text/fold.ts'
import { distance } from '#lib/text/nearest.ts'

/** Letters of the words that are corrected; there are lists of words that have one letter less or more. */
const [shortest, longest] = [4, 24]

/**
 * The nearest word that a text holds, without accents and case, or the word itself; undefined where none is near.
 * @param folder where the lists of words are, by length (lib/search/word-lists.ts)
 */
export async function corrected(written: string, folder: string): Promise<string | undefined> {
  const word = fold(written).replace(/[^\p{L}\p{N}]/gu, '')
  if (word.length < shortest || word.length > longest) return undefined
  // An edit changes the length by one at most; a second one is allowed where the length stays near.
  const lists = await Promise.all([0, -1, 1].map((by) => wordsOf(word.length + by, folder)))
  let best: string | undefined
  let least = word.length < 7 ? 2 : 3
  for (const candidate of lists.flat()) {
    const edits = distance(word, candidate, least - 1)
    // Of those that are as near, the first one is the one that most texts hold.
    if (edits < least) [best, least] = [candidate, edits]
    if (edits === 0) return written
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
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.text()).split('\n').filter(Boolean)
}
