/** Replaces parts of a text, given in order; everything else stays. */
export function replaceParts<Part extends { start: number; end: number }>(
  text: string,
  parts: readonly Part[],
  textOf: (part: Part, written: string) => string,
) {
  let result = ''
  let at = 0
  for (const part of parts) {
    result += text.slice(at, part.start) + textOf(part, text.slice(part.start, part.end))
    at = part.end
  }
  return result + text.slice(at)
}
