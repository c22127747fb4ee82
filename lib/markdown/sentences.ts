import type { Element, Nodes, Root } from 'hast'

/** Elements that end a sentence. */
const blocks = new Set(
  'blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p section summary td th'.split(' '),
)

/** Maximum length of a sentence, in characters. Of a longer one, the part around its link is kept. */
const maxLength = 240

type Block = { text: string; links: { link: Element; at: number }[] }

/** The sentence around each link, for pages that list mentions; code blocks are skipped. */
export function sentencesOf(tree: Root) {
  const found: Block[] = []
  const enter = (node: Nodes, block: Block) => {
    // Replace line ends by spaces, since the segmenter ends sentences at line ends.
    if (node.type === 'text') block.text += node.value.replace(/\s/g, ' ')
    if (node.type === 'element') {
      const { tagName } = node
      if (tagName === 'pre' || isAnchor(node)) return
      if (tagName === 'br') block.text += ' '
      if (tagName === 'a') block.links.push({ link: node, at: block.text.length })
    }
    if (!('children' in node)) return
    const own =
      node.type === 'element' && blocks.has(node.tagName) ? { text: '', links: [] } : block
    if (own !== block) found.push(own)
    for (const child of node.children) enter(child, own)
  }
  const outside: Block = { text: '', links: [] }
  found.push(outside)
  enter(tree, outside)
  return new Map(found.filter(({ links }) => links.length > 0).flatMap(sentencesOfBlock))
}

/** A link beside a heading, to a footnote, or from a footnote back to the text. */
function isAnchor({ tagName, properties }: Element) {
  const { className, dataFootnoteRef, dataFootnoteBackref } = properties
  return (
    tagName === 'a' &&
    (String(className) === 'anchor' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined)
  )
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Abbreviations, whose full stop ends no sentence. */
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

/** Cuts a sentence around the offset `at`, at spaces if possible. */
function clip(sentence: string, at: number) {
  const before = sentence.slice(0, at).replace(/ {2,}/g, ' ').trimStart()
  const line = `${before}${sentence.slice(at).replace(/ {2,}/g, ' ')}`.trimEnd()
  const from = Math.max(0, Math.min(before.length - maxLength / 3, line.length - maxLength))
  const [cutWord = ''] = from > 0 ? (/^[^ ]* /.exec(line.slice(from, before.length)) ?? []) : []
  const start = Math.floor(from) + cutWord.length
  const part = line.slice(start, start + maxLength)
  const end = start + maxLength < line.length ? part.lastIndexOf(' ') : -1
  const whole = start + end > before.length ? part.slice(0, end) : part
  // Drop half a surrogate pair that the cut may leave at either end.
  const text = whole.replace(/^\p{Surrogate}|\p{Surrogate}$/gu, '')
  return `${start > 0 ? '… ' : ''}${text}${start + maxLength < line.length ? ' …' : ''}`
}
