/** Matches invisible characters, but not those that join letters and emoji (U+200C, U+200D). */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu

/** Writes a character as `U+202E`. */
export function codePoint(character: string) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text for messages: shortened, on one line, with code points for invisible characters. */
export function clean(text: string, limit = 60) {
  const characters = [...text.slice(0, limit * 4)]
  const short = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text
  return short.replace(unseen, (character) =>
    character === '\n' ? '\\n' : character === '\t' ? '\\t' : `<${codePoint(character)}>`,
  )
}

export function quote(text: string, limit?: number) {
  return `'${clean(text, limit)}'`
}

export function count(number: number, one: string, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const either = (words: readonly string[]) => disjunction.format(words)

export const formatList = (words: readonly string[]) => conjunction.format(words)

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const conjunction = new Intl.ListFormat('en-GB')

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Writes numbers up to twelve as words (`three`), others in digits (`13`). */
export function inWords(number: number) {
  return numbers[number] ?? String(number)
}

const maxExcerpt = 160

/** Shortens a text to two or three lines, at the end of a word. */
export function excerptOf(text: string) {
  if (text.length <= maxExcerpt) return text
  // With one more character, since a space after the last word ends it.
  const [words = ''] = /^.*(?=\s)/s.exec(text.slice(0, maxExcerpt + 1)) ?? [
    // Scripts without spaces may be cut anywhere, but not within an emoji of two UTF-16 units.
    text.slice(0, maxExcerpt).replace(/[\uD800-\uDBFF]$/, ''),
  ]
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`
}
