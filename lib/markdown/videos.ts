import type { Element, ElementContent, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { h, onlyChildOf } from './elements.ts'

/** The picture of a recording whose author names none; lib/sharing draws it. */
export type Poster = { place: string; title: string }

/** Undefined for a picture of the author's, who cannot write such a source. */
export function posterOf(source: string): Poster | undefined {
  const [, place, title] = /^poster:(\w+)\/(.*)$/.exec(source) ?? []
  return place === undefined || title === undefined ? undefined : { place, title: decodeURIComponent(title) }
}

const youtube = /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]/

/** Where a link plays a recording, if it does. */
function placeOf({ properties }: Element): string | undefined {
  const address = String(properties.href ?? '')
  if (/^https:\/\/asciinema\.org\/a\/[\w-]/.test(address)) return 'asciinema'
  return youtube.test(address) ? 'YouTube' : undefined
}

/**
 * A link to a recording that is alone in its paragraph becomes a picture: the one in the link, else one that we draw, so that
 * a page loads nothing from another host.
 */
export function rehypeVideos() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const link = node.tagName === 'p' ? onlyChildOf(node) : undefined
      const place = link?.tagName === 'a' ? placeOf(link) : undefined
      if (!link || !place) return
      node.properties.className = ['video']
      node.children = [link]
      addPicture(link, place)
    })
  }
}

function addPicture(link: Element, place: string): void {
  const picture = link.children.find((child) => child.type === 'element' && child.tagName === 'img')
  const words = toText(link).trim()
  const caption = words === '' ? [captionOf(picture, place)] : link.children
  if (!picture) link.children = [posterFor(words, place), h('span', {}, caption)]
  else if (words === '') link.children.push(h('span', {}, caption))
}

/** The title of the author's picture, which moves into the caption, else what following the link does. */
function captionOf(picture: ElementContent | undefined, place: string): string {
  if (picture?.type !== 'element' || !picture.properties.title) return `Watch it on ${place}`
  const { title } = picture.properties
  delete picture.properties.title
  return String(title)
}

/** The picture is decoration, since the link's words are below it. */
function posterFor(words: string, place: string): Element {
  const isAddress = /^(?:https?:|www\.|youtu\.be\/|youtube\.com\/)/.test(words)
  const title = isAddress ? '' : words.replace(/ \([^()]*\bon (?:YouTube|asciinema)\)$/, '')
  const src = `poster:${place}/${encodeURIComponent(title)}`
  return h('img', { className: ['poster'], src, alt: '' }, [])
}
