import { distance } from './nearest.ts'

const minFirst = 3
const minLetters = 10

/**
 * True if two names are probably the same person's: they differ only in case, accents or one
 * letter, or one is a short form of the other ('Carlos Panato', 'Carlos Tadeu Panato Junior').
 */
export function areNearNames(one: string, other: string) {
  const [short = '', long = ''] = [nameSlug(one), nameSlug(other)].sort(
    (a, b) => a.length - b.length,
  )
  if (long === short) return true
  const words = short.split('-')
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length < 2 || first.length < minFirst) return false
  const isShortForm = long.startsWith(first) && long.split('-').slice(1).includes(last)
  return isShortForm || (short.length >= minLetters && distance(long, short) === 1)
}

type Credited = { handle: string; names: readonly string[]; formerHandles: readonly string[] }

/** Finds a maintainer by name, or by '@' and a current or former handle. */
export function maintainerNamed<Person extends Credited>(
  author: string,
  people: readonly Person[],
) {
  if (!author.startsWith('@')) return people.find(({ names }) => names.includes(author))
  const isNamed = (handle: string) => handle.toLowerCase() === author.slice(1).toLowerCase()
  return (
    people.find(({ handle }) => isNamed(handle)) ??
    people.find(({ formerHandles }) => formerHandles.some(isNamed))
  )
}

export function initialsOf(name: string) {
  const words = name.split(/[\s-]+/).filter((word) => !/^\p{P}/u.test(word))
  const letters = words.map((word) => [...word][0] ?? '')
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase()
}

/** Turns a name into a part of an address: 'Kris Nóva' into 'kris-nova'. */
export function nameSlug(name: string) {
  return (
    name
      .normalize('NFKD')
      // Removes only Latin and Greek accents: in other scripts, a mark makes a different letter.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  )
}
