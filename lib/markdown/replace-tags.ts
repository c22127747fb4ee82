import { Parser } from 'htmlparser2'
import { replaceParts } from './replace-parts.ts'

export type Attributes = Record<string, string>

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' }

export function startTag(name: string, attributes: Attributes) {
  const words = Object.entries(attributes).map(([key, value]) => {
    const escaped = value.replace(/[&"<]/g, (character) => escapes[character] ?? character)
    return value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escaped}"`
  })
  return `<${name}${words.join('')}>`
}

/** An element: offsets of its start tag are `start` and `end`; `close` is after its end tag. */
export type FoundTag = {
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

/** `link`: attributes of a link to put around an element without an end tag. */
export type ReplacedTag = { attributes: Attributes; link?: Attributes }

/** Replaces the attributes of some start tags; every other byte stays. */
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
