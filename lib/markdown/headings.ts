import { plainText } from '#lib/search/plain-text.ts'
import { findTags } from './replace-tags.ts'

/** `depth` is 2 for h2. */
export type Heading = { id: string; text: string; depth: number }

/** Lists headings of levels 2 to 4. For a heading without words, `text` describes its pictures. */
export function headingsOf(html: string) {
  return findTags(html, ['h2', 'h3', 'h4']).flatMap(
    ({ name, attributes, end, close }): Heading[] => {
      if (!attributes.id) return []
      const inner = html.slice(end, close)
      const alts = findTags(inner, ['img']).map((picture) => picture.attributes.alt)
      const text = plainText(inner).prose || alts.filter(Boolean).join(' ')
      return [{ id: attributes.id, text, depth: Number(name.slice(1)) }]
    },
  )
}

/** Splits HTML before each h2 at the top level, or before the box around the h2 and its link. */
export function sectionsOf(html: string) {
  const starts = findTags(html, ['h2']).flatMap(({ start, parent: box }) => {
    if (box === undefined) return start
    return box.parent === undefined && box.attributes.class === 'heading' ? box.start : []
  })
  const parts = [0, ...starts].map((from, at) => html.slice(from, starts[at]))
  return parts.filter((part) => part.trim() !== '')
}
