import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { type Opening, openingOf } from './opening.ts'
import { sentencesOf } from './sentences.ts'
import { partsOf, type SourcePart } from './source-edits.ts'

export type MarkdownFacts = {
  /** Destinations of links, except the site's own links beside headings. */
  hrefs: string[]
  /** The sentence around each link in `hrefs`; empty for links that no page lists as mentions. */
  sentences: string[]
  pictures: string[]
  /** Number of words outside blocks of code. */
  words: number
  opening: Opening
}

/**
 * Matches e-mail addresses, and URLs outside this site and GitHub. The sentence around a link is
 * kept only for pages that show which posts link to them, and no page shows this for these URLs.
 */
const elsewhere = /^(?:https?:)?\/\/(?!(?:www\.)?github\.com\/)|^mailto:/i

declare module 'vfile' {
  interface DataMap {
    /** The document of the text, set by Contentlayer. */
    rawDocumentData: object
    parts: SourcePart[]
  }
}

const factsByDocument = new WeakMap<object, MarkdownFacts & { parts: SourcePart[] }>()

/** Records the positions of comments and link destinations, before the tree becomes HTML. */
export function remarkParts() {
  return (tree: MarkdownRoot, file: VFile) => {
    file.data.parts = partsOf(tree, String(file))
  }
}

/** Gathers the facts of a text for Contentlayer's computed fields. */
export function rehypeFacts() {
  return (tree: Root, { data }: VFile) => {
    const { rawDocumentData, parts = [] } = data
    if (rawDocumentData) factsByDocument.set(rawDocumentData, { ...textFactsOf(tree), parts })
  }
}

export function factsOf({ _raw }: { _raw: object }) {
  const facts = factsByDocument.get(_raw)
  if (!facts) throw new Error('The text of the document was not read by the Markdown chain')
  return facts
}

export function textFactsOf(tree: Root) {
  const around = sentencesOf(tree)
  const links: { href: string; sentence: string }[] = []
  const pictures: string[] = []
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type !== 'element') return
    if (node.tagName === 'pre') return SKIP
    const { href, src, className } = node.properties
    if (node.tagName === 'a' && href && String(className) !== 'anchor')
      links.push({
        href: String(href),
        sentence: elsewhere.test(String(href)) ? '' : (around.get(node) ?? ''),
      })
    if (node.tagName === 'img' && src) pictures.push(String(src))
  })
  return {
    hrefs: links.map(({ href }) => href),
    sentences: links.map(({ sentence }) => sentence),
    pictures,
    words: texts.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’._-]*/gu)?.length ?? 0,
    opening: openingOf(tree),
  }
}
