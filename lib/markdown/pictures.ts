import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { h, textOf } from './elements.ts'

/** The paragraph's only element, if the rest is white space. */
function onlyChildOf({ children }: Element) {
  const [first, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return first?.type === 'element' && others.length === 0 ? first : undefined
}

/** Class of a picture that becomes a link to its largest copy (lib/content/pages/render.ts). */
export const alone = 'alone'

/**
 * Marks pictures that are alone in a paragraph; a title becomes the caption of a figure. Marks
 * links to videos that are alone: an embedded player would load files from other hosts.
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
        addCaption(only, host)
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

const youtube =
  /^https:\/\/(?:(?:\w+\.)?youtube\.com\/(?:watch\?(?:.*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]/

function hostOf({ properties }: Element) {
  const address = String(properties.href ?? '')
  if (/^https:\/\/asciinema\.org\/a\/[\w-]/.test(address)) return 'asciinema'
  return youtube.test(address) ? 'YouTube' : undefined
}

/** Names a video below a picture of it that has no other text. */
function addCaption(link: Element, host: string) {
  const picture = link.children.find((child) => child.type === 'element' && child.tagName === 'img')
  if (picture?.type !== 'element' || textOf(link).trim() !== '') return
  const caption = String(picture.properties.title || `Watch it on ${host}`)
  delete picture.properties.title
  link.children.push(h('span', {}, [caption]))
}
