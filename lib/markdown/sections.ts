import { Parser } from 'htmlparser2'

/**
 * An HTML text in parts: what stands before its first h2, where that is anything, and each h2 with what follows it. An h2
 * stands alone or with its link in a box of class heading (plugins.ts); inside any other element it begins no part, so each
 * part is whole.
 */
export function sectionsOf(html: string): string[] {
  const starts: number[] = []
  let depth = 0
  let box: number | undefined
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const start = depth === 0 ? parser.startIndex : depth === 1 ? box : undefined
      if (name === 'h2' && start !== undefined) starts.push(start)
      if (depth === 0) box = attributes.class === 'heading' ? parser.startIndex : undefined
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
