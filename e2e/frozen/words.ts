const syllables =
  'ba be bi ca da de fo ga ha jo ka la le li lo ma mi mo na ne no pa po ra ri ro sa so ta te ti to va vi zo'.split(
    ' ',
  )

/** Makes `count` paragraphs of made-up words; the same seed gives the same words. */
export function paragraphs(seed: number, count = 3) {
  let state = seed + 1
  // A linear congruential generator of random numbers (constants from Numerical Recipes).
  const next = (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * limit)
  }
  const word = () =>
    Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join('')
  const sentence = () => {
    const text = Array.from({ length: 12 }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ')
  return Array.from({ length: count }, paragraph).join('\n\n')
}
