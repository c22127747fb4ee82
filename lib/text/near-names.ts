import { distance } from './nearest.ts'
import { nameSlug } from './slug.ts'

const minFirst = 3
const minLetters = 10

/**
 * Whether two names are most likely of one person: they differ only by case, accents or one letter,
 * or one is a short form, as in 'Fred Araujo' and 'Frederico Araujo', 'Carlos Panato' and 'Carlos
 * Tadeu Panato Junior'.
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
