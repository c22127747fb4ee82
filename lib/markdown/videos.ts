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

const watched = /^https:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^#]*&)?v=([\w-]+)/
const places = /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:live|shorts)|youtu\.be|(asciinema\.org)\/a)\/([\w-]+)/

/** What identifies a recording, whichever of its addresses a link has; undefined for all other links. */
function recordingOf(link: Element): string | undefined {
  const address = String(link.properties.href ?? '')
  const [, host = 'youtube', id = watched.exec(address)?.[1]] = places.exec(address) ?? []
  return id && `${host}/${id}`
}

function placeOf(link: Element): string {
  return recordingOf(link)?.startsWith('asciinema.org/') ? 'asciinema' : 'YouTube'
}

/**
 * A paragraph that holds nothing but a link to a recording becomes a picture that leads there: the one in the link, else
 * one of ours, so that nothing is loaded from there. Links to the same recording beside each other are one.
 */
export function rehypeVideos() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      let before: { paragraph: Element; recording: string } | undefined
      for (const child of [...node.children]) {
        if (isBlank(child)) continue
        const links = child.type === 'element' ? recordingLinksOf(child) : []
        const [link] = links
        const recording = link && recordingOf(link)
        if (child.type !== 'element' || !recording) {
          before = undefined
        } else if (before?.recording === recording) {
          show(before.paragraph, [...(linksOnly(before.paragraph) ?? []), ...links])
          node.children.splice(node.children.indexOf(child), 1)
        } else {
          show(child, links)
          before = { paragraph: child, recording }
        }
      }
    })
  }
}

function isBlank(node: { type: string; value?: string }): boolean {
  return node.type === 'text' && node.value?.trim() === ''
}

/** The links of a paragraph that holds nothing else, where all lead to one recording: they become its picture. */
export function recordingLinksOf(node: Element): Element[] {
  const [link, ...others] = node.tagName === 'p' ? (linksOnly(node) ?? []) : []
  const recording = link && recordingOf(link)
  return recording && others.every((other) => recordingOf(other) === recording) ? [link, ...others] : []
}

/** The links of a paragraph; undefined where it holds anything else. */
function linksOnly(paragraph: Element): Element[] | undefined {
  const links: Element[] = []
  for (const child of paragraph.children) {
    if (child.type === 'element' && child.tagName === 'a') links.push(child)
    else if (!isBlank(child) && !isBreak(child)) return undefined
  }
  return links
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

/** Leaves of some links to one recording the one that says the most about it. */
function show(paragraph: Element, links: readonly Element[]): void {
  const [best] = links.toSorted((a, b) => wordsOf(b) - wordsOf(a))
  paragraph.properties.className = ['video']
  if (!best) return
  const hasWords = toText(best).trim() !== ''
  if (!pictureIn(best)) best.children = [posterFor(best), span(hasWords ? best.children : [captionOf(best)])]
  else if (!hasWords) best.children.push(span([captionOf(best)]))
  paragraph.children = [best]
}

function pictureIn(link: Element): Element | undefined {
  return link.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')
}

function span(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: {}, children }
}

/** The title of the author's picture, which moves there, else what a press does. */
function captionOf(link: Element): ElementContent {
  const { properties = {} } = pictureIn(link) ?? {}
  const { title } = properties
  delete properties.title
  return { type: 'text', value: title ? String(title) : `Watch it on ${placeOf(link)}` }
}

/** Decoration, since the link's words stand below it. */
function posterFor(link: Element): Element {
  const place = placeOf(link)
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

/** Characters of a link's own words; an address says nothing, and a picture the most. */
function wordsOf(link: Element): number {
  const text = toText(link).trim()
  if (pictureIn(link) && !isDrawn(link)) return Number.POSITIVE_INFINITY
  return isAddress(text) ? 0 : text.length
}

function isDrawn(link: Element): boolean {
  return posterOf(String(pictureIn(link)?.properties.src ?? '')) !== undefined
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|youtu\.be\/|youtube\.com\/)/.test(text)
}
