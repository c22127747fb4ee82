import type { Nodes, Root } from 'hast'

export type Opening = { text: string; withPictures: string }

/**
 * Imported descriptions come from at most this many paragraphs
 * (tools/import/hugo/front-matter/description.ts).
 */
export const openingParagraphs = 8

/** Whether a description repeats the first paragraphs, as in most imported posts. */
export function repeatsOpening(description: string, { text, withPictures }: Opening) {
  const words = wordsOf(description)
  return (
    words.length > 0 &&
    [text, withPictures].some((opening) => spaced(wordsOf(opening)).includes(spaced(words)))
  )
}

function wordsOf(text: string) {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const spaced = (words: readonly string[]) => ` ${words.join(' ')} `

export function openingOf(tree: Root) {
  const paragraphs = tree.children
    .filter(
      (node) =>
        node.type === 'element' && node.tagName === 'p' && wordsOf(textIn(node, false)).length > 1,
    )
    .slice(0, openingParagraphs)
  const join = (withPictures: boolean) =>
    paragraphs.map((node) => textIn(node, withPictures)).join('\n')
  return { text: join(false), withPictures: join(true) }
}

/** Text of a node, without references to footnotes. */
function textIn(node: Nodes, withPictures: boolean): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'sup') return ''
  if (node.tagName === 'img' && withPictures) return String(node.properties.alt ?? '')
  return node.children.map((child) => textIn(child, withPictures)).join('')
}
