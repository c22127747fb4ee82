/** Words of no language in particular, put together the same way each time. */
const syllables =
  'ba be bi ca da de fo ga ha jo ka la le li lo ma mi mo na ne no pa po ra ri ro sa so ta te ti to va vi zo'
const parts = syllables.split(' ')

/** Numbers from 0 to below `limit`, the same ones for each seed (a linear congruential generator, Numerical Recipes). */
function numbers(seed: number): (limit: number) => number {
  let state = seed + 1
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** One paragraph a line, with an empty line between two. */
export function paragraphs(seed: number, { count = 3, words = 60 }: { count?: number; words?: number } = {}): string {
  const next = numbers(seed)
  const word = (): string => Array.from({ length: 1 + next(3) }, () => parts[next(parts.length)]).join('')
  const sentence = (size: number): string => {
    const text = Array.from({ length: size }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = (): string => Array.from({ length: Math.ceil(words / 12) }, () => sentence(12)).join(' ')
  return Array.from({ length: count }, paragraph).join('\n\n')
}
