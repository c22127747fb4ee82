import { Parser } from 'htmlparser2'

/**
 * An HTML text in parts: what stands before its first h2, where that is anything, and each h2 with what follows it. A
 * heading inside another element begins no part, so each part is whole.
 */
export function sectionsOf(html: string): string[] {
  const starts: number[] = []
  let depth = 0
  const parser: Parser = new Parser({
    onopentag(name) {
      if (name === 'h2' && depth === 0) starts.push(parser.startIndex)
      depth += 1
    },
    onclosetag() {
      depth -= 1
    },
  })
  parser.end(html)
  const parts = [0, ...starts].map((from, at) => html.slice(from, starts[at]))
  return parts.filter((part) => part.trim() !== '')
}
