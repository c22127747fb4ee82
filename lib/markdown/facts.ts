import type { Element, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { type Opening, openingOf } from './opening.ts'
import { sentencesOf } from './sentences.ts'

/** What lists and rules want to know of a text, so that they need not read it. */
export type MarkdownFacts = {
  /** Destinations of links, in order, own anchors of headings aside. */
  hrefs: string[]
  /** For each of them the sentence that it stands in; empty for links that no page lists, to other sites. */
  sentences: string[]
  /** Sources of pictures, in order. */
  pictures: string[]
  /** Number of words; blocks of code do not count. */
  words: number
  opening: Opening
}

/** Sites whose pages are neither projects nor people. */
const elsewhere = /^(?:https?:)?\/\/(?!(?:www\.)?github\.com\/)|^mailto:/i

declare module 'vfile' {
  interface DataMap {
    /** What Contentlayer says of the document that a text belongs to. */
    rawDocumentData: object
  }
}

const factsByDocument = new WeakMap<object, MarkdownFacts>()

/** Finds out the facts of a finished text, for Contentlayer's computed fields. */
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
