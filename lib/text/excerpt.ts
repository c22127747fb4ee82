const maxLength = 160

/** Shortens a text to two or three lines, at the end of a word. */
export function excerptOf(text: string) {
  if (text.length <= maxLength) return text
  // With one more character, since a space after the last word ends it.
  const [words = ''] = /^.*(?=\s)/s.exec(text.slice(0, maxLength + 1)) ?? [
    // Scripts without spaces may be cut anywhere, but not within an emoji of two UTF-16 units.
    text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, ''),
  ]
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`
}
