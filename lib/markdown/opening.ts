import type { Element, Nodes, Root } from 'hast'

/** The first paragraph of prose of a text: with what its pictures show, and without. */
export type Opening = { text: string; withPictures: string }

/**
 * True where a description is the beginning of a text, as that of most imported posts is: its words are the first ones
 * of the first paragraph of prose, whatever the punctuation.
 */
export function repeatsOpening(description: string, { text, withPictures }: Opening): boolean {
  const words = wordsOf(description)
  return words.length > 0 && [text, withPictures].some((opening) => startsWith(wordsOf(opening), words))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => word === words[index])
}

/** The first paragraph of the text itself that has two words. */
export function openingOf(tree: Root): Opening {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'p') continue
    const text = textWithoutNotes(node, false)
    if (wordsOf(text).length > 1) return { text, withPictures: textWithoutNotes(node, true) }
  }
  return { text: '', withPictures: '' }
}

/** Text of a node without its notes. */
function textWithoutNotes(node: Nodes, withPictures: boolean): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'sup') return ''
  return altOf(node, withPictures) + node.children.map((child) => textWithoutNotes(child, withPictures)).join('')
}

function altOf({ tagName, properties }: Element, withPictures: boolean): string {
  return withPictures && tagName === 'img' ? String(properties.alt ?? '') : ''
}
