import { distance } from './nearest.ts'
import { nameSlug } from './slug.ts'

const minFirst = 3
const minLetters = 10

/**
 * Whether two names are probably of the same person: they differ only in case, accents or one
 * letter, or one is short for the other, as 'Fred Araujo' for 'Frederico Araujo', or 'Carlos
 * Panato' for 'Carlos Tadeu Panato Junior'.
 */
export function areNearNames(one: string, other: string) {
  const [long, short] = [nameSlug(one), nameSlug(other)].sort((a, b) => b.length - a.length)
  if (long === undefined || short === undefined) return false
  if (long === short) return true
  const words = long.split('-')
  const few = short.split('-')
  const [first = '', last = ''] = [few[0], few.at(-1)]
  if (few.length < 2 || first.length < minFirst) return false
  const isShortForm = (words[0] ?? '').startsWith(first) && words.slice(1).includes(last)
  return isShortForm || (short.length >= minLetters && distance(long, short) === 1)
}
