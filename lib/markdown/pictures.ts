import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { h } from './elements.ts'

/** The paragraph's only element, if the rest is white space. */
function onlyChildOf({ children }: Element) {
  const [first, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return first?.type === 'element' && others.length === 0 ? first : undefined
}

/** Class of a picture that becomes a link to its largest copy (lib/content/render.ts). */
export const alone = 'alone'

/**
 * Marks pictures that are alone in a paragraph; a title becomes the caption of a figure. If a link
 * to a video is alone, adds a picture: an embedded player would load files from other hosts.
 */
export function rehypePictures() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      const only = node.tagName === 'p' ? onlyChildOf(node) : undefined
      if (!only || !parent || index === undefined) return
      const host = only.tagName === 'a' ? hostOf(only) : undefined
      if (host) {
        node.properties.className = ['video']
        node.children = [only]
        addPicture(only, host)
      }
      if (only.tagName !== 'img') return
      const { title } = only.properties
      only.properties.className = [alone]
      delete only.properties.title
      if (title)
        parent.children[index] = h('figure', {}, [only, h('figcaption', {}, [String(title)])])
    })
  }
}

/** A picture that lib/open-graph draws for a video, if the author gives none. */
export type Poster = { host: string; title: string }

/** Parses `poster:HOST/TITLE`, the `src` of a poster; authors cannot write such a `src`. */
export function posterOf(source: string) {
  const [, host, title = ''] = /^poster:(\w+)\/(.*)$/.exec(source) ?? []
  return host && { host, title: decodeURIComponent(title) }
}

const youtube =
  /^https:\/\/(?:(?:\w+\.)?youtube\.com\/(?:watch\?(?:.*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]/

/** The name of the video site that a link leads to; undefined for other links. */
function hostOf({ properties }: Element) {
  const address = String(properties.href ?? '')
  if (/^https:\/\/asciinema\.org\/a\/[\w-]/.test(address)) return 'asciinema'
  return youtube.test(address) ? 'YouTube' : undefined
}

function addPicture(link: Element, host: string) {
  const picture = link.children.find((child) => child.type === 'element' && child.tagName === 'img')
  const words = toText(link).trim()
  if (picture?.type !== 'element') {
    const isAddress = /^(?:https?:|www\.|youtu\.be\/|youtube\.com\/)/.test(words)
    const title = isAddress ? '' : words.replace(/ \([^()]*\bon (?:YouTube|asciinema)\)$/, '')
    const src = `poster:${host}/${encodeURIComponent(title)}`
    // The `alt` is empty, since the link's text is shown below.
    const poster = h('img', { className: ['poster'], src, alt: '' }, [])
    link.children = [poster, h('span', {}, link.children)]
  } else if (words === '') {
    const caption = String(picture.properties.title || `Watch it on ${host}`)
    delete picture.properties.title
    link.children.push(h('span', {}, [caption]))
  }
}
