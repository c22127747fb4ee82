import type { Element, Nodes, Root } from 'hast'

/** Elements that end a sentence. */
const blocks = new Set(
  'blockquote figcaption h1 h2 h3 h4 h5 h6 li p section summary td th'.split(' '),
)

/** Maximum length of a quoted sentence; a longer sentence is cut to the part around its link. */
const maxLength = 240

type Block = { text: string; links: { link: Element; at: number }[] }

/** The sentence around each link, for pages that list mentions; skips blocks of code. */
export function sentencesOf(tree: Root) {
  const outside: Block = { text: '', links: [] }
  const found = [outside]
  const enter = (node: Nodes, block: Block) => {
    if (node.type === 'text') addText(block, node.value)
    if (node.type === 'element') {
      const { tagName } = node
      if (tagName === 'pre' || isAnchor(node)) return
      if (tagName === 'br') addText(block, ' ')
      if (tagName === 'a') block.links.push({ link: node, at: block.text.length })
    }
    if (!('children' in node)) return
    const own =
      node.type === 'element' && blocks.has(node.tagName) ? { text: '', links: [] } : block
    if (own !== block) found.push(own)
    for (const child of node.children) enter(child, own)
  }
  enter(tree, outside)
  return new Map(found.flatMap(sentencesOfBlock))
}

/** Appends a text without its line breaks, since a line break would end a sentence. */
function addText(block: Block, text: string) {
  const isSpaced = block.text === '' || block.text.endsWith(' ')
  block.text += text.replace(/\s+/g, ' ').slice(isSpaced && /^\s/.test(text) ? 1 : 0)
}

/** True for a link beside a heading, to a footnote, or from a footnote back to the text. */
function isAnchor({ tagName, properties }: Element) {
  const { className, dataFootnoteRef, dataFootnoteBackref } = properties
  return (
    tagName === 'a' &&
    (String(className) === 'anchor' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined)
  )
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The full stop of these abbreviations does not end a sentence. */
const abbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|approx|resp)\.\s*$/i

function sentencesOfBlock({ text, links }: Block): [Element, string][] {
  if (links.length === 0) return []
  const ends: number[] = []
  for (const { segment, index } of segmenter.segment(text))
    if (!abbreviation.test(segment)) ends.push(index + segment.length)
  return links.map(({ link, at }) => {
    const end = ends.find((end) => end > at) ?? text.length
    const start = ends.findLast((end) => end <= at) ?? 0
    return [link, clip(text.slice(start, end).trimEnd(), at - start)]
  })
}

/** Keeps the part of a long sentence around the offset `at`; cuts at spaces if possible. */
function clip(sentence: string, at: number) {
  const from = Math.max(0, Math.min(at - maxLength / 3, sentence.length - maxLength))
  const before = sentence.slice(from, at).replace(from > 0 ? /^[^ ]* |^\p{Surrogate}/u : '', '')
  const rest = sentence.slice(at)
  const length = maxLength - before.length
  const after =
    rest.length > length ? rest.slice(0, length).replace(/ [^ ]*$|\p{Surrogate}$/u, '') : rest
  return `${from > 0 ? '… ' : ''}${before}${after}${after === rest ? '' : ' …'}`
}
