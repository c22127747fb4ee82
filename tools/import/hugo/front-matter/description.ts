import type { Nodes, Paragraph } from 'mdast'
import { openingParagraphs } from '#lib/markdown/opening.ts'
import { parseMarkdown } from '#tools/import/hugo/parse.ts'

const maxLength = 200

/** Fewest words of a description: a shorter sentence is most likely a greeting. */
const minWords = 6

const we = `(?:we|I)(?:['’](?:ll|re|m|d)| will| are)?`
const glad = '(?:happy|pleased|excited|like)'
const announce = '(?:announce|share)'
const show = '(?:learn|explain|show|see|focus on|go (?:through|over)|take a look at)'

const openings = [
  /^(?:hi|hello|hey|dear)\b[^.,:!?–—]{0,40}[.,:!?–—]+\s*/i,
  /^(?:today|in this (?:blog ?post|post|article)),?\s+(?=(?:we|I)\b)/i,
  new RegExp(
    `^(?:${we}|[^.,]{1,40} (?:are|is)) (?:\\w+ )?${glad} to ${announce} (?:with the (?:\\w+ )?community )?(?:that )?`,
    'i',
  ),
  new RegExp(`^(?:let['’]s|${we})(?: going to)? ${show} (?:you )?`, 'i'),
]

const skipped = [
  new RegExp(`\\b${announce} (?:the |a )?(?:\\w+ )?release of\\b`, 'i'),
  // Sentences of thanks or small talk, or in which authors introduce themselves.
  /\b(?:thanks?|grateful|enjoyable|would not be|cannot wait|wanted to share|a few (?:days|weeks) ago)\b/i,
  /^(?:another (?:week|month|year)|first of all|the year \d+|it['’]s \w+time|I['’]m)\b/i,
  /^(?:in (?:the|our|my|a) |the )?(?:previous|earlier) (?:blog|post|article)|^we recently\b|^\W?\d{4}-\d\d-\d\d/i,
  /^(?:and|but|so|also|check out|wondering|if you are reading|if you missed|please|to (?:read|learn))\b/i,
  /\b(?:set of changes|highlights of|try out|prefer using)\b|\b(?:below|following(?: \w+)?)[.:!]?$/i,
]

/** The first sentence about the post's subject; if there is none, the first paragraph. */
export function descriptionFrom(body: string): string | undefined {
  const paragraphs = parseMarkdown(body)
    .children.flatMap((node) => (node.type === 'paragraph' && isProse(node) ? plainText(node) : []))
    .slice(0, openingParagraphs)
    .map((text) => text.replace(/\s+/g, ' ').trim().split(sentenceEnd))
  for (const sentences of paragraphs) {
    const subjects = sentences.map(subjectOf)
    const start = subjects.findIndex((words) => wordsIn(words) >= minWords)
    const end = subjects.indexOf('', start)
    if (start >= 0) return shorten(subjects.slice(start, end < 0 ? undefined : end))
  }
  return paragraphs[0] && shorten(paragraphs[0])
}

/** The end of a sentence, which is never before a lower-case letter. */
const sentenceEnd = /(?<=[.!?…]["'”’)]*)\s+(?=[^\p{Ll}\s])/u

/** A paragraph is prose unless it has only pictures, links and HTML. */
const isProse = ({ children }: Paragraph) =>
  !children.every(({ type }) => /^(?:image|imageReference|link|html)$/.test(type))

function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

const wordsIn = (sentence: string) => sentence.split(' ').length

/** Removes opening phrases from a sentence; '' if the rest is not about the post's subject. */
function subjectOf(sentence: string) {
  const rest = openings.reduce((words, opening) => words.replace(opening, ''), sentence)
  const isCutShort = rest !== sentence && wordsIn(rest) < minWords
  if (isCutShort || skipped.some((pattern) => pattern.test(sentence) || pattern.test(rest)))
    return ''
  return rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function shorten([first = '', ...more]: string[]) {
  let words = first
  for (const sentence of more) {
    if (words.length >= maxLength / 2 || words.length + sentence.length >= maxLength) break
    words += ` ${sentence}`
  }
  words = words.replace(/:$/, '.')
  return words.length <= maxLength * 1.25
    ? words
    : `${words.slice(0, maxLength).replace(/\W*\s\S*$/, '')}…`
}
