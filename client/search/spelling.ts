import { fold } from '#lib/text/fold.ts'
import { distance } from '#lib/text/nearest.ts'

/** Only words of this many letters are corrected. */
const [minLength, maxLength] = [4, 24]

let words: Promise<string[]> | undefined

/**
 * The nearest word of any text, or the word itself if there is one without regard to accents and case; else undefined.
 * @param folder where the list of words is (lib/search/make-index.ts)
 */
export async function corrected(written: string, folder: string): Promise<string | undefined> {
  const word = fold(written).replace(/[^\p{L}\p{N}]/gu, '')
  if (word.length < minLength || word.length > maxLength) return undefined
  words ??= load(`${folder}words.txt`).catch((error) => {
    words = undefined
    throw error
  })
  let best: string | undefined
  let least = word.length < 7 ? 2 : 3
  for (const candidate of await words) {
    if (Math.abs(candidate.length - word.length) > 1) continue
    const edits = distance(word, candidate)
    // The list is sorted by frequency, so the first of equally near words is the most common.
    if (edits < least) [best, least] = [candidate, edits]
    if (edits === 0) return written
  }
  return best
}

async function load(address: string): Promise<string[]> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.text()).split('\n')
}
