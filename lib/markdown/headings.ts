import { Parser } from 'htmlparser2'
import { findTags } from './replace-tags.ts'

/** A heading of a text; `depth` is 2 for h2. */
export type Heading = { id: string; text: string; depth: number }

/** Headings without words get the alternative texts of their pictures. */
export function headingsOf(html: string) {
  const headings: Heading[] = []
  let open: Heading | undefined
  let shown: string[] = []
  const parser = new Parser({
    onopentag(name, { id, alt }) {
      if (name === 'img' && alt) shown.push(alt)
      const depth = /^h([2-4])$/.exec(name)?.[1]
      if (!depth || !id) return
      open = { id, text: '', depth: Number(depth) }
      shown = []
    },
    ontext(value) {
      if (open) open.text += value
    },
    onclosetag(name) {
      if (open && name === `h${open.depth}`) {
        headings.push({ ...open, text: open.text.trim() || shown.join(' ') })
        open = undefined
      }
    },
  })
  parser.end(html)
  return headings
}

/** Number of characters, without tags, in the section of each h2. */
export function lengthsOfSections(html: string) {
  const [, ...sections] = html.split(/<h2\b(?=[^>]* id="(?!footnote-label"))/)
  return sections.map((section) => section.replace(/<[^>]*>/g, '').length)
}

/**
 * Splits HTML before each h2 at the top level, or before the box around an h2 and its link
 * (chain.ts).
 */
export function sectionsOf(html: string) {
  const starts = findTags(html, ['h2']).flatMap(({ start, parent: box }) => {
    if (box === undefined) return start
    return box.parent === undefined && box.attributes.class === 'heading' ? box.start : []
  })
  const parts = [0, ...starts].map((from, at) => html.slice(from, starts[at]))
  return parts.filter((part) => part.trim() !== '')
}
