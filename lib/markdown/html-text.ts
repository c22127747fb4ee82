import { Parser } from 'htmlparser2'
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

type Nested = Heading & { below: Heading[] }

/** Leaves out headings below h3. */
export function nest(headings: readonly Heading[]): Nested[] {
  const top: Nested[] = []
  for (const heading of headings) {
    const last = top.at(-1)
    if (heading.depth === 3 && last) last.below.push(heading)
    else if (heading.depth <= 3) top.push({ ...heading, below: [] })
  }
  return top
}

/** Elements that may be inside a word; all others end it. */
const inline = new Set(
  'a abbr b code del em i ins kbd mark s small span strong sub sup wbr'.split(' '),
)

export type PlainText = { prose: string; code: string }

/** Splits HTML into prose and code, each as one line: 'a<br>b' is 'a b', 'a<b>b</b>' is 'ab'. */
export function plainText(html: string) {
  const found: PlainText = { prose: '', code: '' }
  let hiddenDepth = 0
  let codeDepth = 0
  const add = (text: string) => {
    found[codeDepth > 0 ? 'code' : 'prose'] += text
  }
  const parser = new Parser({
    onopentag(name, { class: classes }) {
      if (hiddenDepth > 0 || name === 'svg' || classes === 'anchor') hiddenDepth++
      if (!inline.has(name)) add(' ')
      if (name === 'pre') codeDepth++
    },
    ontext(text) {
      if (hiddenDepth === 0) add(text)
    },
    onclosetag(name) {
      if (hiddenDepth > 0) hiddenDepth--
      if (!inline.has(name)) add(' ')
      if (name === 'pre') codeDepth--
    },
  })
  parser.end(html)
  return { prose: oneLine(found.prose), code: oneLine(found.code) }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
