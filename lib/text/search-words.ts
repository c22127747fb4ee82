// This file imports nothing, since it runs in browsers, too.

export function fold(text: string) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, folded: 'Kris Nóva' has 'kris' and 'nova'. */
const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Words that are frequent in questions but do not help to find a page. */
const questionWords =
  /^(?:who|what|where|when|which|how|why|is|are|do|does|did|can|should|i|we|it|a|an|and|the|to|of|on|in|for|from|with|my|vs)$/i

/**
 * The words to search for: 'maintains libs' for 'Who maintains libs?', and '0.44' for 'v0.44', since
 * the site writes versions without 'v'. A query with a phrase in quotation marks stays as it is.
 */
export function searchedWords(query: string) {
  if (query.includes('"')) return query
  const words = query.replace(/(?<!\S)(?:falco-)?v?(?=\d)/gi, '').replace(/[/:@]+/g, ' ')
  const telling = words.split(/\s+/).filter((word) => !questionWords.test(letters(word)))
  return telling.join(' ').trim() || query
}

/** The key of a query in `answers.json`, the same for 'How do I get started with Falco?' and 'get started'. */
export function answerKey(query: string) {
  const words = wordsIn(searchedWords(query))
  const others = words.filter((word) => word !== 'falco')
  return (others.length > 0 ? others : words).join(' ')
}
