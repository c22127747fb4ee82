const maxLength = 160

/** A text for a list: at most two or three lines, ending at a word. */
export function excerptOf(text: string): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  // Scripts without spaces may break anywhere.
  const words = /\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`
}
