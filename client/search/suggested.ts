import { fold } from '#lib/text/search-words.ts'

export type Suggestion = { title: string; group: string; address: string }

const maxSuggestions = 8
const maxOfGroup = 3

/** Shorter texts are only found at the beginning of a word. */
const minLettersWithin = 3

/** Versions are one word without 'v', so that '0.44' does not find the title 'Falco 0.1.44'. */
const wordsOf = (text: string) =>
  fold(text)
    .replace(/\bv(?=\d)/g, '')
    .match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? []

/**
 * The suggestions for a typed text, from `all`: pages whose title or name in the address has all
 * typed words, or whose title contains the text. The order of `all` decides between pages that
 * match equally well.
 */
export function suggested(typed: string, all: readonly Suggestion[]) {
  const wanted = wordsOf(typed)
  const text = fold(typed.trim())
  const found = all.filter((one) => {
    const words = wordsOf(`${one.title} ${nameOf(one)}`)
    const isWithin = text.length >= minLettersWithin && fold(one.title).includes(text)
    return isWithin || wanted.every((word) => words.some((other) => other.startsWith(word)))
  })
  const counts: Record<string, number> = {}
  return found
    .map((one) => ({ ...one, rank: rankOf(one, text) }))
    .sort((a, b) => b.rank - a.rank)
    .filter(({ group }) => {
      counts[group] = (counts[group] ?? 0) + 1
      return counts[group] <= maxOfGroup
    })
    .slice(0, maxSuggestions)
}

/** Links have no name: '0.44.1' in the address of a link is not what the link is about. */
const nameOf = ({ group, address }: Suggestion) =>
  group === 'Links' ? '' : address.split('/').at(-2)

/**
 * Links are last. Before them, titles that begin with the text come before titles with a word that
 * begins so, then those that contain it, and whole words before beginnings of words.
 */
function rankOf({ title, group }: Suggestion, text: string) {
  const name = ` ${fold(title)} `
  const begins = name.startsWith(` ${text}`) ? 4 : 0
  const isPart = name.includes(` ${text}`) || name.includes(`-${text}`)
  const contains = isPart ? 2 : Number(name.includes(text))
  const isWhole = name.includes(` ${text} `) ? 1 : 0
  return begins + contains + isWhole - (group === 'Links' ? 8 : 0)
}
