const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu

/**
 * Words of scripts that have no spaces between them, such as Chinese, Japanese and Thai. Search
 * treats text between two spaces as one word. Imports nothing: it runs in browsers too.
 */
export function unspacedWords(text: string): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const runs = text.match(unspaced) ?? []
  const words = runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment))
  return [...new Set(words)]
}

/** A text with a space after each of those words. */
export function withSpaces(text: string): string {
  return text.replace(unspaced, (run) => `${unspacedWords(run).join(' ')} `).trim()
}
