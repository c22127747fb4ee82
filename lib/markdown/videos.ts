import type { Element, ElementContent, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { h, onlyChildOf } from './elements.ts'

/** The picture that lib/sharing draws for a video if the author gives none. */
export type Poster = { place: string; title: string }

/** Reads the `src` of a drawn picture, `poster:…`, which authors cannot write. */
export function posterOf(source: string): Poster | undefined {
  const [, place, title] = /^poster:(\w+)\/(.*)$/.exec(source) ?? []
  return place === undefined || title === undefined
    ? undefined
    : { place, title: decodeURIComponent(title) }
}

const youtube =
  /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]/

/** The site of the video that a link leads to; undefined for other links. */
function placeOf({ properties }: Element) {
  const address = String(properties.href ?? '')
  if (/^https:\/\/asciinema\.org\/a\/[\w-]/.test(address)) return 'asciinema'
  return youtube.test(address) ? 'YouTube' : undefined
}

/**
 * Turns a link to a video, alone in its paragraph, into a picture: the author's, or a poster, so
 * that a page loads nothing from another host.
 */
export function rehypeVideos() {
  return (tree: Root) => {
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

function addPicture(link: Element, place: string) {
  const picture = link.children.find((child) => child.type === 'element' && child.tagName === 'img')
  const words = toText(link).trim()
  const caption = words === '' ? [captionOf(picture, place)] : link.children
  if (!picture) link.children = [posterFor(words, place), h('span', {}, caption)]
  else if (words === '') link.children.push(h('span', {}, caption))
}

/** The title of the author's picture, or 'Watch it on YouTube'. */
function captionOf(picture: ElementContent | undefined, place: string) {
  if (picture?.type !== 'element' || !picture.properties.title) return `Watch it on ${place}`
  const { title } = picture.properties
  delete picture.properties.title
  return String(title)
}

/** The picture has an empty `alt`, since the page shows the link's text below it. */
function posterFor(words: string, place: string): Element {
  const isAddress = /^(?:https?:|www\.|youtu\.be\/|youtube\.com\/)/.test(words)
  const title = isAddress ? '' : words.replace(/ \([^()]*\bon (?:YouTube|asciinema)\)$/, '')
  const src = `poster:${place}/${encodeURIComponent(title)}`
  return h('img', { className: ['poster'], src, alt: '' }, [])
}
