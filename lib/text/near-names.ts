import { distance } from './nearest.ts'
import { nameSlug } from './slug.ts'

/** Letters from which the beginning of a first name stands for it: Jac, but not Ja. */
const minFirst = 3

/** Letters from which names are compared by letter. */
const minLetters = 10

/**
 * True for two names that are most likely one person's: but for case, accents or one letter the same, or one a short
 * form of the other: 'Fred Araujo' and 'Frederico Araujo', 'Carlos Panato' and 'Carlos Tadeu Panato Junior'.
 */
export function areNearNames(one: string, other: string): boolean {
  const [long, short] = [nameSlug(one), nameSlug(other)].sort((a, b) => b.length - a.length)
  if (long === undefined || short === undefined) return false
  if (long === short) return true
  const [words, few] = [long.split('-'), short.split('-')]
  const [first = '', last = ''] = [few[0], few.at(-1)]
  if (few.length < 2 || first.length < minFirst) return false
  const isShortForm = (words[0] ?? '').startsWith(first) && words.slice(1).includes(last)
  return isShortForm || (short.length >= minLetters && distance(long, short) === 1)
}
