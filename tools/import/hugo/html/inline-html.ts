import path from 'node:path'
import type { Nodes } from 'mdast'
import { attributesAllowed, isPseudoTag } from '#lib/markdown/html/allowed.ts'
import { type HtmlTag, htmlTagsOf } from '#lib/markdown/html/tags.ts'
import { rangeOf } from '#tools/import/hugo/parse.ts'
import { linkText } from '#tools/import/hugo/shortcodes/embeds.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import { destination, embedLink, isEmbed, markdownLink, unread } from './embeds.ts'

/** What becomes of the tags in a line of text: links and pictures are Markdown's, and of what this site does not take the text stays. */
export function inlineEdits(children: readonly Nodes[], isInLink: boolean, body: string): Edit[] {
  const tags = children.filter(({ type }) => type === 'html').flatMap((node) => tagsIn(node, body))
  const ends = pairs(tags)
  const paired = new Set(ends.values())
  const edits: Edit[] = []
  let isGoneUntil = 0
  for (const tag of tags) {
    const end = ends.get(tag)
    if (tag.from < isGoneUntil || isPseudoTag(tag.name) || paired.has(tag)) continue
    if (isEmbed(tag.name) || unread.has(tag.name)) {
      const to = end?.to ?? tag.to
      edits.push({ from: tag.from, to, text: embedText(tag, tags, to, isInLink) })
      isGoneUntil = to
    } else if (tag.name === 'img' && !tag.isEnd) {
      const isLinked = tags.some(
        (link) => link.name === 'a' && link.from < tag.from && (ends.get(link)?.from ?? 0) >= tag.to,
      )
      edits.push({ ...rangeOfTag(tag), text: picture(tag, isLinked || isInLink) })
    } else if (tag.name === 'a' && end)
      edits.push(...linkEdits(tag, end, isInLink || holdsLink(children, tag, end, body), body))
    else if (attributesAllowed(tag.name) && (end || tag.name === 'br') && !/^(?:a|details|summary)$/.test(tag.name))
      edits.push(...attributeEdits(tag))
    else edits.push(gone(tag, body), ...(end ? [gone(end, body)] : []))
  }
  return edits
}

const rangeOfTag = ({ from, to }: HtmlTag) => ({ from, to })

function tagsIn(node: Nodes, body: string): HtmlTag[] {
  const { from, to } = rangeOf(node)
  return htmlTagsOf(body.slice(from, to)).map((tag) => ({
    ...tag,
    from: tag.from + from,
    to: tag.to + from,
    attributes: tag.attributes.map((attribute) => ({
      ...attribute,
      from: attribute.from + from,
      to: attribute.to + from,
    })),
  }))
}

/** The end of each tag that has one within the text. */
function pairs(tags: readonly HtmlTag[]): Map<HtmlTag, HtmlTag> {
  const ends = new Map<HtmlTag, HtmlTag>()
  const open: HtmlTag[] = []
  for (const tag of tags) {
    const at = tag.isEnd ? open.findLastIndex(({ name }) => name === tag.name) : -1
    const start = open[at]
    if (start) {
      ends.set(start, tag)
      open.length = at
    } else if (!tag.isEnd && !/^(?:br|hr|img|input|source|wbr)$/.test(tag.name)) open.push(tag)
  }
  return ends
}

/** The value of an attribute; entities are the same in Markdown. */
function attributeOf({ attributes }: HtmlTag, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}

function embedText(tag: HtmlTag, tags: readonly HtmlTag[], to: number, isInLink: boolean): string {
  if (tag.isEnd || isInLink || !isEmbed(tag.name)) return ''
  const inner = tags.find(({ name, from }) => name === 'source' && from > tag.from && from < to)
  const source = attributeOf(tag, 'src') ?? attributeOf(tag, 'data') ?? (inner && attributeOf(inner, 'src'))
  if (!source) return ''
  const { words, address } = embedLink(tag.name, source, attributeOf(tag, 'title'))
  return markdownLink(words, address)
}

/** A picture in a link names the link: by its file, where it says nothing. */
function picture(tag: HtmlTag, isInLink: boolean): string {
  const source = attributeOf(tag, 'src')
  if (!source) return ''
  const alt = attributeOf(tag, 'alt')?.trim() || (isInLink ? path.posix.parse(source).name : '')
  return `!${markdownLink(alt, source)}`
}

/** A link of Markdown within it would end the brackets; an address by itself would not. */
function holdsLink(children: readonly Nodes[], { to }: HtmlTag, end: HtmlTag, body: string): boolean {
  return children.some((node) => {
    const { from } = rangeOf(node)
    return /^link/.test(node.type) && body[from] === '[' && from >= to && from < end.from
  })
}

function linkEdits(tag: HtmlTag, end: HtmlTag, isText: boolean, body: string): Edit[] {
  const id = attributeOf(tag, 'id') ?? attributeOf(tag, 'name') ?? ''
  const anchor = attributesAllowed('a')?.id?.test(id) && !isText ? `<a id="${id}"></a>` : ''
  const href = attributeOf(tag, 'href')
  if (href === undefined || isText)
    return [
      { ...rangeOfTag(tag), text: anchor },
      { ...rangeOfTag(end), text: '' },
    ]
  // What says nothing is called by its address.
  const words = body.slice(tag.to, end.from).trim() === '' ? linkText(href.replace(/^https?:\/\//, '')) : ''
  return [
    { ...rangeOfTag(tag), text: `${anchor}[${words}` },
    { ...rangeOfTag(end), text: `](${destination(href)})` },
  ]
}

/** The attributes that a tag may not have. */
function attributeEdits({ name, attributes }: HtmlTag): Edit[] {
  const allowed = attributesAllowed(name) ?? {}
  return attributes
    .filter((attribute) => !Object.hasOwn(allowed, attribute.name))
    .map(({ from, to }) => ({ from, to, text: '' }))
}

/** A tag, with the line that it stands alone on: an empty line left behind would end a block. */
function gone({ from, to }: HtmlTag, body: string): Edit {
  const start = body.lastIndexOf('\n', from - 1) + 1
  const end = body.indexOf('\n', to)
  const isAlone = end >= 0 && `${body.slice(start, from)}${body.slice(to, end)}`.trim() === ''
  return isAlone ? { from: start, to: end + 1, text: '' } : { from, to, text: '' }
}
