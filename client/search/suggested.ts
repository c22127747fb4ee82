import { fold } from '#lib/text/search-words.ts'

export type Suggestion = { title: string; group: string; address: string }

const maxSuggestions = 8
const maxOfGroup = 3

/** Versions are one word without 'v', so that '0.44' does not find the title 'Falco 0.1.44'. */
const wordsOf = (text: string) =>
  fold(text)
    .replace(/\bv(?=\d)/g, '')
    .match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? []

/**
 * The suggestions for a typed text, from `all`: pages whose title or name in the address has all
 * typed words. The order of `all` decides between pages that match equally well.
 */
export function suggested(typed: string, all: readonly Suggestion[]) {
  const wanted = wordsOf(typed)
  const text = ` ${fold(typed.trim())}`
  const found = all.filter((one) => {
    const words = wordsOf(`${one.title} ${nameOf(one)}`)
    return wanted.every((word) => words.some((other) => other.startsWith(word)))
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
 * begins so, and whole words before beginnings of words.
 */
function rankOf({ title, group }: Suggestion, text: string) {
  const name = ` ${fold(title)} `
  const begins = name.startsWith(text) ? 4 : 0
  const isPart = name.includes(text) ? 2 : 0
  const isWhole = name.includes(`${text} `) ? 1 : 0
  return begins + isPart + isWhole - (group === 'Links' ? 8 : 0)
}
