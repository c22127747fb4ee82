import type { Element, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { type Opening, openingOf } from './opening.ts'
import { sentencesOf } from './sentences.ts'

/** What lists and rules need of a text. */
export type MarkdownFacts = {
  /** Destinations of links, in order; not of the links beside headings. */
  hrefs: string[]
  /** The sentence around each link; empty for links to sites that no page lists. */
  sentences: string[]
  /** Sources of pictures, in order. */
  pictures: string[]
  /** Number of words; blocks of code do not count. */
  words: number
  opening: Opening
}

/** Sites that have neither projects nor people of ours. */
const elsewhere = /^(?:https?:)?\/\/(?!(?:www\.)?github\.com\/)|^mailto:/i

declare module 'vfile' {
  interface DataMap {
    /** Set by Contentlayer: the document of the text. */
    rawDocumentData: object
  }
}

const factsByDocument = new WeakMap<object, MarkdownFacts>()

/** Collects the facts of a finished text, for Contentlayer's computed fields. */
export function rehypeFacts() {
  return (tree: Root, { data }: VFile): void => {
    if (data.rawDocumentData) factsByDocument.set(data.rawDocumentData, textFactsOf(tree))
  }
}

/** The facts of a document's text. */
export function factsOf({ _raw }: { _raw: object }): MarkdownFacts {
  const facts = factsByDocument.get(_raw)
  if (!facts) throw new Error('The text of the document was not read by the Markdown chain')
  return facts
}

export function textFactsOf(tree: Root): MarkdownFacts {
  const hrefs: string[] = []
  const sentences: string[] = []
  const around = sentencesOf(tree)
  const pictures: string[] = []
  const texts: string[] = []
  const enter = (node: Nodes, isCode: boolean): void => {
    if (node.type === 'text' && !isCode) texts.push(node.value)
    if (node.type === 'element') {
      if (node.tagName === 'a' && !isAnchor(node) && isFilled(node.properties.href)) {
        hrefs.push(node.properties.href)
        sentences.push(elsewhere.test(node.properties.href) ? '' : (around.get(node) ?? ''))
      }
      if (node.tagName === 'img' && isFilled(node.properties.src)) pictures.push(node.properties.src)
    }
    if (!('children' in node)) return
    for (const child of node.children) enter(child, isCode || (node.type === 'element' && node.tagName === 'pre'))
  }
  enter(tree, false)
  const words = texts.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’._-]*/gu)?.length ?? 0
  return { hrefs, sentences, pictures, words, opening: openingOf(tree) }
}

function isAnchor({ properties }: Element): boolean {
  return String(properties.className) === 'anchor'
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
