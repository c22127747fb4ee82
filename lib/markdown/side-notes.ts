import { type Attributes, findTags, replaceTags } from './replace-tags.ts'

/** An id that footnotes bring, of a note or of the number that leads to it. */
const ofNote = /^note-fn-(.+)$/

/**
 * Names each note of a text and the first number that leads to it, so that the style can place notes beside their numbers
 * where a margin is (app/styles/prose.css). They stay where they are in the text, once, for all who see no margin.
 */
export function withSideNotes(html: string): string {
  const numbers = new Map<string, number>()
  const tags = findTags(html, ['a', 'li']).filter(
    ({ attributes }) => attributes['data-footnote-ref'] !== undefined || ofNote.test(attributes.id ?? ''),
  )
  return replaceTags(html, tags, ({ name, attributes }) => {
    const style = name === 'a' ? ofLink(attributes, numbers) : ofItem(attributes, numbers)
    return style ? { ...attributes, style } : attributes
  })
}

function ofLink({ href = '' }: Attributes, numbers: Map<string, number>): string | undefined {
  const [, label] = ofNote.exec(href.slice(1)) ?? []
  if (label === undefined || numbers.has(label)) return undefined
  const number = numbers.size + 1
  numbers.set(label, number)
  return `anchor-name:--r${number}`
}

/** `--r`: the number in the text; `--n`: the note; `--p`: the note before, below which this one stands. */
function ofItem({ id = '' }: Attributes, numbers: Map<string, number>): string | undefined {
  const number = numbers.get(ofNote.exec(id)?.[1] ?? '')
  return number === undefined ? undefined : `--r:--r${number};--n:--n${number};--p:--n${number - 1}`
}
