// This file imports nothing, since it runs in browsers, too.

/** Groups of search results, each with the word for one result. */
export const searchGroups = {
  Posts: 'post',
  Projects: 'project',
  People: 'person',
  Releases: 'release',
  Upgrades: 'upgrade',
  'Plugins and rules': 'plugin or rule',
  Years: 'year',
  Pages: 'page',
  Links: 'link',
} as const

export type SearchGroup = keyof typeof searchGroups

export function fold(text: string) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, folded: 'Kris Nóva' has 'kris' and 'nova'. */
export const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu

/**
 * The words of a text in Chinese, Japanese or Thai, since search would take a sentence without
 * spaces for one word.
 */
export function unspacedWords(text: string) {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const runs = text.match(unspaced) ?? []
  const words = runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment))
  return [...new Set(words)]
}

export function withSpaces(text: string) {
  return text.replace(unspaced, (run) => `${unspacedWords(run).join(' ')} `).trim()
}
