import path from 'node:path'
import { isPseudoTag } from '#lib/markdown/pseudo-tags.ts'
import type { Edit } from '#tools/import/edits.ts'
import type { Tell } from '#tools/import/remark.ts'
import { isAllowedAttribute, isAllowedTag } from './allowed-html.ts'
import type { Blog, SourcePost } from './blog.ts'
import type { PlaceOf } from './body-context.ts'
import { videoAddress } from './embeds.ts'
import { attributeOf, escapeHtml, type Tag, tagsOf } from './html-tags.ts'
import { judgeLink } from './links.ts'
import type { Span } from './parse.ts'
import { judgePicture } from './pictures.ts'

/** Elements whose content is no text for readers. */
const stripped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'textarea',
  'select',
  'title',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
])
/** Elements that load something into the page, and what it is. */
const embeds: Record<string, string> = {
  iframe: 'Page',
  embed: 'File',
  object: 'File',
  video: 'Video',
  audio: 'Recording',
  frame: 'Page',
}

/** What a text's tags leave open for the tags after them. */
export type HtmlState = {
  /** Links that are open, and whether each is kept. */
  links: boolean[]
  /** An element that goes with all it holds, and what stands in its place. */
  strip: { name: string; from: number; text: string } | undefined
}

export type HtmlContext = {
  body: string
  post: SourcePost
  blog: Blog
  tell: Tell
  placeOf: PlaceOf
  isInLink: boolean
}

/** Makes the raw HTML of a part of a text such that the sanitiser takes nothing away; bytes that may stay do. */
export function htmlEdits(span: Span, state: HtmlState, context: HtmlContext): Edit[] {
  const edits: Edit[] = []
  for (const tag of tagsOf(context.body, span)) {
    if (state.strip) {
      if (!tag.isEnd || tag.name !== state.strip.name) continue
      edits.push({ from: state.strip.from, to: tag.to, text: state.strip.text })
      state.strip = undefined
    } else if (isPseudoTag(context.body.slice(tag.from, tag.to))) {
      // Among HTML it would be a tag; elsewhere the site shows it as it is written.
      edits.push({ from: tag.from, to: tag.from + 1, text: '&lt;' })
    } else edits.push(...tagEdits(tag, state, context))
  }
  return edits
}

function tagEdits(tag: Tag, state: HtmlState, context: HtmlContext): Edit[] {
  const { from, to, name, isEnd } = tag
  const { body, placeOf, tell } = context
  const gone: Edit = { ...wholeLine(body, tag), text: '' }
  const isVoid = /\/\s*>$/.test(body.slice(from, to))
  if (name in embeds) {
    if (isEnd) return [gone]
    const text = embedLink(tag, context)
    tell(
      placeOf(from),
      `HTML: <${name}> would load something into the page; ${text === '' ? 'it is left out' : 'a link stands in its place'}`,
      'note',
    )
    if (isVoid || name === 'embed' || name === 'frame' || !isClosedAfter(body, name, to)) return [{ from, to, text }]
    state.strip = { name, from, text }
    return []
  }
  if (stripped.has(name)) {
    if (isEnd) return [gone]
    tell(placeOf(from), `HTML: <${name}> is not allowed; it is left out with all it holds`)
    if (isVoid || !isClosedAfter(body, name, to)) return [gone]
    state.strip = { name, from, text: '' }
    return []
  }
  if (!isAllowedTag(name)) {
    if (!isEnd) tell(placeOf(from), `HTML: <${name}> is not allowed; its text stays, the tag goes`, 'note')
    return [gone]
  }
  if (isEnd) {
    if (name === 'img') return [gone]
    return name === 'a' && state.links.pop() === false ? [gone] : []
  }
  if (name === 'img') return pictureEdits(tag, state, context)
  if (name === 'a') return linkEdits(tag, state, context)
  return attributeEdits(tag)
}

/** The line of a tag that stands alone on it: an empty line left behind would end a block. */
function wholeLine(body: string, { from, to }: Span): Span {
  const start = body.lastIndexOf('\n', from - 1) + 1
  const end = body.indexOf('\n', to)
  const isAlone = end >= 0 && `${body.slice(start, from)}${body.slice(to, end)}`.trim() === ''
  return isAlone ? { from: start, to: end + 1 } : { from, to }
}

/** The attributes that the sanitiser would drop, and destinations, which are judged by themselves. */
function attributeEdits({ name, attributes }: Tag): Edit[] {
  return attributes
    .filter((attribute) => !isAllowedAttribute(name, attribute.name, attribute.text))
    .map(({ from, to }) => ({ from, to, text: '' }))
}

function linkEdits(tag: Tag, state: HtmlState, context: HtmlContext): Edit[] {
  const { post, blog, placeOf, tell, isInLink } = context
  const href = attributeOf(tag, 'href')
  const { destination, isText, message, isFixed } = href ? judgeLink(href.text, post, blog) : {}
  if (message) tell(placeOf(href?.from ?? tag.from), message, isFixed ? 'note' : 'fault')
  const isKept = !isText && !isInLink && !(href && state.links.includes(true))
  state.links.push(isKept)
  if (!isKept) return [{ from: tag.from, to: tag.to, text: '' }]
  const edits = attributeEdits(tag)
  if (href?.value && destination !== undefined) edits.push({ ...href.value, text: escapeHtml(destination) })
  return edits
}

function pictureEdits(tag: Tag, state: HtmlState, context: HtmlContext): Edit[] {
  const { post, blog, placeOf, tell, isInLink } = context
  const src = attributeOf(tag, 'src')
  if (!src) return [{ from: tag.from, to: tag.to, text: '' }]
  const verdict = judgePicture(src.text, post, blog)
  if (verdict.message) tell(placeOf(src.from), verdict.message, verdict.isMissing ? 'fault' : 'note')
  if (verdict.isMissing) {
    const text = escapeHtml(attributeOf(tag, 'alt')?.text.trim() || path.posix.basename(verdict.destination))
    const isText = isInLink || state.links.includes(true)
    return [
      { from: tag.from, to: tag.to, text: isText ? text : `<a href="${escapeHtml(verdict.destination)}">${text}</a>` },
    ]
  }
  const edits = attributeEdits(tag).filter(({ from }) => from !== src.from)
  if (src.value && verdict.destination !== src.text) edits.push({ ...src.value, text: escapeHtml(verdict.destination) })
  return edits
}

/** Where the last end tag of each name begins in the text that was asked about last: every tag of it asks. */
let ends = { body: '', byName: new Map<string, number>() }

function isClosedAfter(body: string, name: string, at: number): boolean {
  if (ends.body !== body) {
    const byName = new Map<string, number>()
    for (const match of body.matchAll(/<\/([a-z][a-z0-9-]*)\s*>/gi))
      byName.set((match[1] ?? '').toLowerCase(), match.index)
    ends = { body, byName }
  }
  return (ends.byName.get(name) ?? -1) >= at
}

/** A link to what an element would have loaded; empty where that is nothing that can be linked to. */
function embedLink(tag: Tag, { body, post, blog, isInLink }: HtmlContext): string {
  const rest = body.slice(tag.to, tag.to + 2_000)
  const end = Math.max(0, rest.toLowerCase().indexOf(`</${tag.name}`))
  const inner = tagsOf(rest, { from: 0, to: end }).find(({ name }) => name === 'source')
  const source =
    attributeOf(tag, 'src')?.text ?? attributeOf(tag, 'data')?.text ?? (inner && attributeOf(inner, 'src')?.text)
  if (!source || isInLink) return ''
  const video = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(source)?.[1]
  const verdict = video ? { destination: videoAddress(video) } : judgeLink(source, post, blog)
  if (verdict.isText) return ''
  const url = verdict.destination ?? source
  const host = URL.canParse(url) ? ` on ${new URL(url).hostname}` : ''
  const text = attributeOf(tag, 'title')?.text.trim() || (video ? 'Video on YouTube' : `${embeds[tag.name]}${host}`)
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`
}
