import type { Element, ElementContent, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

const places = /^https:\/\/(?:www\.youtube\.com\/watch\?(?:[^#]*&)?v=|youtu\.be\/|(asciinema\.org)\/a\/)([\w-]+)/

/** What identifies a recording, whichever of its addresses a link has; undefined for all other links. */
function recordingOf(link: Element): string | undefined {
  const [, host = 'youtube', id] = places.exec(String(link.properties.href ?? '')) ?? []
  return id && `${host}/${id}`
}

/**
 * A paragraph that holds nothing but a link to a recording becomes a place for it: large, with a sign to press, and
 * nothing is loaded from there before it is. Links to the same recording beside each other are one.
 */
export function rehypeVideos() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      let before: { paragraph: Element; recording: string } | undefined
      for (const child of [...node.children]) {
        if (isBlank(child)) continue
        const [link, ...others] = child.type === 'element' && child.tagName === 'p' ? (linksOnly(child) ?? []) : []
        const recording = link && recordingOf(link)
        if (
          child.type !== 'element' ||
          !link ||
          !recording ||
          others.some((other) => recordingOf(other) !== recording)
        ) {
          before = undefined
        } else if (before?.recording === recording) {
          show(before.paragraph, [...(linksOnly(before.paragraph) ?? []), link, ...others])
          node.children.splice(node.children.indexOf(child), 1)
        } else {
          show(child, [link, ...others])
          before = { paragraph: child, recording }
        }
      }
    })
  }
}

function isBlank(node: { type: string; value?: string }): boolean {
  return node.type === 'text' && node.value?.trim() === ''
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
  if (best) paragraph.children = [best]
}

/** Characters of a link's own words; an address says nothing. */
function wordsOf(link: Element): number {
  const text = toText(link).trim()
  return /^(?:https?:|www\.|youtu)/.test(text) ? 0 : text.length
}
