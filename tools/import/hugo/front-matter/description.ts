import type { Paragraph } from 'mdast'
import { trimEnd } from '#lib/text/trim.ts'
import { parseMarkdown } from '#tools/import/hugo/parse.ts'
import { plainText } from '#tools/import/hugo/plain-text.ts'

/** Characters of a description; what search engines and cards show. */
const limit = 200

/** A description from the first paragraph of prose: its first sentences, as many as fit. Undefined where there is none. */
export function descriptionFrom(body: string): string | undefined {
  for (const node of parseMarkdown(body).tree.children) {
    const text = node.type === 'paragraph' ? words(node) : ''
    if (isProse(text)) return shorten(text)
  }
  return undefined
}

/** True for two words or more: a letter, a space and a letter, whatever is between. */
function isProse(text: string): boolean {
  const letter = text.search(/\p{L}/u)
  const space = letter < 0 ? -1 : text.indexOf(' ', letter)
  return space >= 0 && /\p{L}/u.test(text.slice(space))
}

function words(paragraph: Paragraph): string {
  // A paragraph of nothing but pictures, or of a shortcode's remains, is no prose.
  if (paragraph.children.every(({ type }) => type === 'image' || type === 'imageReference' || type === 'html'))
    return ''
  return plainText(paragraph)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function shorten(text: string): string {
  let end = 0
  for (const match of text.matchAll(/[.!?…。！？]["'”’)]*(?=\s|$)|:$/gu)) {
    const next = match.index + match[0].length
    // 'a.k.a. the' and '0.22 is' end no sentence.
    if (
      /(?:\b\p{L}|\b(?:e\.g|i\.e|etc|vs|cf|a\.k\.a))\.$/u.test(text.slice(Math.max(0, next - 12), next)) &&
      next < text.length
    )
      continue
    if (next > limit && end > 0) break
    end = next
    if (end >= limit / 2) break
  }
  const sentences = text.slice(0, end || text.length).replace(/:$/, '.')
  if (sentences.length <= limit * 1.25) return sentences
  const start = sentences.slice(0, limit)
  const space = start.lastIndexOf(' ')
  return `${trimEnd(space < 0 ? start : start.slice(0, space), /[\s,;:–—-]/)}…`
}
