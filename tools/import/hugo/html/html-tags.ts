import type { TextRange } from '#tools/import/hugo/parse.ts'

/** An attribute with its place, the space before it included; `value` is where the value stands, without quotes. */
export type TagAttribute = TextRange & { name: string; text: string; value: TextRange | undefined }

/** A tag in a text: its name in lower case, and places as offsets in the text. */
export type HtmlTag = TextRange & { name: string; isEnd: boolean; attributes: TagAttribute[] }

const tagPattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9-])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g
const attributePattern = /(?<![\s/])[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The tags in a part of a text, in order; comments are passed over. */
export function htmlTagsOf(text: string, { from, to }: TextRange): HtmlTag[] {
  const tags: HtmlTag[] = []
  for (const match of text.slice(from, to).matchAll(tagPattern)) {
    const [whole, slash = '', name, rest = ''] = match
    if (name === undefined) continue
    const start = from + match.index
    const restStart = start + 1 + slash.length + name.length
    tags.push({
      from: start,
      to: start + whole.length,
      name: name.toLowerCase(),
      isEnd: slash !== '',
      attributes: attributesOf(rest, restStart),
    })
  }
  return tags
}

function attributesOf(text: string, offset: number): TagAttribute[] {
  return [...text.matchAll(attributePattern)].map((match) => {
    const [whole, name = ''] = match
    const written = match[2] ?? match[3] ?? match[4]
    const from = offset + match.index
    const to = from + whole.length
    const quote = match[4] === undefined ? 1 : 0
    const value = written === undefined ? undefined : { from: to - quote - written.length, to: to - quote }
    return { from, to, name: name.toLowerCase(), text: unescapeHtml(written ?? ''), value }
  })
}

/** The value of an attribute; undefined where there is none. */
export function attributeOf(tag: HtmlTag, name: string): TagAttribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)
}

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', '#39': "'" }

function unescapeHtml(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/[<"]/g, (character) => (character === '<' ? '&lt;' : '&quot;'))
}
