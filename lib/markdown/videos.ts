import type { Element, ElementContent, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** What stands before a recording, where its author names no picture: drawn by lib/sharing, placed by lib/content. */
const scheme = 'poster:'

/** A recording's picture: what it is called, and where it is. */
export type Poster = { place: string; title: string }

/** Characters of a title; no picture has room for more. */
const most = 300

const toSource = ({ place, title }: Poster): string => `${scheme}${place}/${encodeURIComponent(title)}`

/** What the source of a picture stands for; undefined where it is a picture of the author's. No author can write such a source. */
export function posterOf(source: string): Poster | undefined {
  const [, place, title] = /^poster:(\w+)\/(.*)$/.exec(source) ?? []
  return place === undefined || title === undefined ? undefined : { place, title: decodeURIComponent(title) }
}

const youtube = /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]/

/** Where a link plays a recording; undefined for all other links. */
function placeOf({ properties }: Element): string | undefined {
  const address = String(properties.href ?? '')
  if (/^https:\/\/asciinema\.org\/a\/[\w-]/.test(address)) return 'asciinema'
  return youtube.test(address) ? 'YouTube' : undefined
}

/**
 * A paragraph that holds nothing but a link to a recording becomes a picture that leads there: the one in the link, else
 * one of ours, so that nothing is loaded from there.
 */
export function rehypeVideos() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'p') return
      const [link, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
      if (link?.type !== 'element' || link.tagName !== 'a' || others.length > 0) return
      const place = placeOf(link)
      if (!place) return
      node.properties.className = ['video']
      node.children = [link]
      show(link, place)
    })
  }
}

function show(link: Element, place: string): void {
  const hasWords = toText(link).trim() !== ''
  if (!pictureIn(link))
    link.children = [posterFor(link, place), span(hasWords ? link.children : [captionOf(link, place)])]
  else if (!hasWords) link.children.push(span([captionOf(link, place)]))
}

function pictureIn(link: Element): Element | undefined {
  return link.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')
}

function span(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: {}, children }
}

/** The title of the author's picture, which moves there, else what a press does. */
function captionOf(link: Element, place: string): ElementContent {
  const { properties = {} } = pictureIn(link) ?? {}
  const { title } = properties
  delete properties.title
  return { type: 'text', value: title ? String(title) : `Watch it on ${place}` }
}

/** Decoration, since the link's words stand below it. */
function posterFor(link: Element, place: string): Element {
  const words = toText(link).trim()
  const title = isAddress(words)
    ? ''
    : [...words]
        .slice(0, most)
        .join('')
        .replace(/ \([^()]*\bon (?:YouTube|asciinema)\)$/, '')
  return {
    type: 'element',
    tagName: 'img',
    properties: { className: ['poster'], src: toSource({ place, title }), alt: '' },
    children: [],
  }
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|youtu\.be\/|youtube\.com\/)/.test(text)
}
