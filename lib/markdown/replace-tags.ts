import { Parser } from 'htmlparser2'

export type Attributes = Record<string, string>

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' }

/** A start tag as HTML text. */
export function startTag(name: string, attributes: Attributes): string {
  const words = Object.entries(attributes).map(([key, value]) => {
    const escaped = value.replace(/[&"<]/g, (character) => escapes[character] ?? character)
    return value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escaped}"`
  })
  return `<${name}${words.join('')}>`
}

/** An element found in a text, by offsets: its start tag is `[start, end)`, and `close` is behind its end tag. */
export type FoundTag = {
  name: string
  attributes: Attributes
  start: number
  end: number
  /** Undefined where the text has no end tag. */
  close?: number
  parent: FoundTag | undefined
}

/** The elements of some names in an HTML text, in order. */
export function findTags(html: string, names: readonly string[]): FoundTag[] {
  const found: FoundTag[] = []
  const open: FoundTag[] = []
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, start: parser.startIndex, end: parser.endIndex + 1, parent: open.at(-1) }
      open.push(tag)
      if (names.includes(name)) found.push(tag)
    },
    onclosetag(_, isImplied) {
      const tag = open.pop()
      if (tag && !isImplied) tag.close = parser.endIndex + 1
    },
  })
  parser.end(html)
  return found
}

/**
 * Puts new attributes into some start tags of an HTML text and leaves every other byte alone.
 * @param linkOf attributes of a link that goes around an element that has no end tag; undefined for none
 */
export function replaceTags(
  html: string,
  tags: readonly FoundTag[],
  attributesOf: (tag: FoundTag) => Attributes,
  linkOf: (tag: FoundTag) => Attributes | undefined = () => undefined,
): string {
  let result = ''
  let at = 0
  for (const tag of tags) {
    const link = linkOf(tag)
    const replaced = startTag(tag.name, attributesOf(tag))
    result += html.slice(at, tag.start) + (link ? `${startTag('a', link)}${replaced}</a>` : replaced)
    at = tag.end
  }
  return result + html.slice(at)
}
