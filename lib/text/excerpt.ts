const maxLength = 160

/** Shortens a text to two or three lines, at the end of a word. */
export function excerptOf(text: string) {
  if (text.length <= maxLength) return text
  // Leaves out half a character, since an emoji is two UTF-16 units.
  const cut = text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')
  // Scripts without spaces may be cut anywhere.
  const words = /\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`
}
