import type { Element, Nodes, Root } from 'hast'

/** What a sentence does not leave. */
const blocks = new Set('blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p section summary td th'.split(' '))

/** Characters of a sentence beyond which only what is around the link is shown. */
const most = 240

type Block = { text: string; links: { link: Element; at: number }[] }

/**
 * The sentence that each link stands in, as plain text on one line: what a reader of another page sees of the mention.
 * Words of code in a line count, blocks of code do not.
 */
export function sentencesOf(tree: Root): Map<Element, string> {
  const found: Block[] = []
  const enter = (node: Nodes, block: Block): void => {
    // A line's end would end a sentence.
    if (node.type === 'text') block.text += node.value.replace(/\s/g, ' ')
    if (node.type === 'element') {
      const { tagName } = node
      if (tagName === 'pre' || isAnchor(node)) return
      if (tagName === 'br') block.text += ' '
      if (tagName === 'a') block.links.push({ link: node, at: block.text.length })
    }
    if (!('children' in node)) return
    const own = node.type === 'element' && blocks.has(node.tagName) ? { text: '', links: [] } : block
    if (own !== block) found.push(own)
    for (const child of node.children) enter(child, own)
  }
  const outside: Block = { text: '', links: [] }
  found.push(outside)
  enter(tree, outside)
  return new Map(found.filter(({ links }) => links.length > 0).flatMap(sentencesOfBlock))
}

/** A link that is no part of the text: beside a heading, or to a footnote and back. */
function isAnchor({ tagName, properties }: Element): boolean {
  const { className, dataFootnoteRef, dataFootnoteBackref } = properties
  return tagName === 'a' && (String(className) === 'anchor' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop that ends no sentence. */
const abbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|approx|resp)\.\s*$/i

function sentencesOfBlock({ text, links }: Block): [Element, string][] {
  const ends: number[] = []
  for (const { segment, index } of segmenter.segment(text))
    if (!abbreviation.test(segment)) ends.push(index + segment.length)
  return links.map(({ link, at }) => {
    const end = ends.find((end) => end > at) ?? text.length
    const start = ends.findLast((end) => end <= at) ?? 0
    return [link, clip(text.slice(start, end), at - start)]
  })
}

/** One line of at most so many characters, around the place `at`; what is left out is marked. */
function clip(sentence: string, at: number): string {
  const before = sentence.slice(0, at).replace(/ {2,}/g, ' ').trimStart()
  const line = `${before}${sentence.slice(at).replace(/ {2,}/g, ' ')}`.trimEnd()
  if (line.length <= most) return line
  const from = Math.max(0, Math.min(before.length - most / 3, line.length - most))
  const space = line.indexOf(' ', from)
  const start = from === 0 ? 0 : space >= 0 && space < before.length ? space + 1 : wholeFrom(line, from)
  if (start + most >= line.length) return `… ${line.slice(start)}`
  const part = line.slice(start, wholeFrom(line, start + most))
  const end = part.lastIndexOf(' ')
  return `${start > 0 ? '… ' : ''}${start + end > before.length ? part.slice(0, end) : part} …`
}

/** The next place that cuts no character in two. */
function wholeFrom(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at
}
