/**
 * A text without the characters of a kind at its end. `text.replace(/x+$/, '')` begins anew at each x of the text, which
 * takes time with the square of their number.
 * @param kind an expression for one character
 */
export function trimEnd(text: string, kind: RegExp): string {
  let end = text.length
  while (end > 0 && kind.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The same at both ends. */
export function trim(text: string, kind: RegExp): string {
  let start = 0
  while (start < text.length && kind.test(text.charAt(start))) start++
  return trimEnd(text.slice(start), kind)
}
