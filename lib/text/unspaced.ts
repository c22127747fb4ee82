const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu

/**
 * Words of scripts without spaces, such as Chinese, Japanese and Thai; otherwise search would take
 * a whole sentence for a word. Imports nothing: it runs in browsers too.
 */
export function unspacedWords(text: string): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const runs = text.match(unspaced) ?? []
  const words = runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment))
  return [...new Set(words)]
}

/** Adds a space after each word of a script without spaces. */
export function withSpaces(text: string): string {
  return text.replace(unspaced, (run) => `${unspacedWords(run).join(' ')} `).trim()
}
