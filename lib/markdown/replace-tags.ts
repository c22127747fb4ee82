import { Parser } from 'htmlparser2'

export type Attributes = Record<string, string>

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' }

export function startTag(name: string, attributes: Attributes) {
  const words = Object.entries(attributes).map(([key, value]) => {
    const escaped = value.replace(/[&"<]/g, (character) => escapes[character] ?? character)
    return value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escaped}"`
  })
  return `<${name}${words.join('')}>`
}

/** @param parts sorted by position in the text; one that overlaps an earlier one is ignored */
export function replaceParts<Part extends { start: number; end: number }>(
  text: string,
  parts: readonly Part[],
  textOf: (part: Part, written: string) => string,
) {
  let result = ''
  let at = 0
  for (const part of parts) {
    if (part.start < at) continue
    result += text.slice(at, part.start) + textOf(part, text.slice(part.start, part.end))
    at = part.end
  }
  return result + text.slice(at)
}

/** A start tag from offset `start` to `end`; `close` is the offset after its end tag. */
type FoundTag = {
  name: string
  attributes: Attributes
  start: number
  end: number
  close?: number
  parent: FoundTag | undefined
}

export function findTags(html: string, names: readonly string[]): FoundTag[] {
  const found: FoundTag[] = []
  const open: FoundTag[] = []
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const tag = {
        name,
        attributes,
        start: parser.startIndex,
        end: parser.endIndex + 1,
        parent: open.at(-1),
      }
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

/** `link`: attributes of an `<a>` to put around a tag without an end tag, such as `<img>`. */
export type ReplacedTag = { attributes: Attributes; link?: Attributes }

export function replaceTags(
  html: string,
  tags: readonly FoundTag[],
  change: (tag: FoundTag) => ReplacedTag,
) {
  return replaceParts(html, tags, (tag) => {
    const { attributes, link } = change(tag)
    const replaced = startTag(tag.name, attributes)
    return link ? `${startTag('a', link)}${replaced}</a>` : replaced
  })
}
