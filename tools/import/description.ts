import type { Nodes, Paragraph } from 'mdast'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { excerptOf } from '#lib/text/excerpt.ts'

const maxLength = 200

/** Shorter sentences are most likely greetings. */
const minWords = 6

const we = `(?:we|I)(?:['’](?:ll|re|m|d)| will| are)?`
const glad = '(?:happy|pleased|excited|like)'
const announce = '(?:announce|share)'
const show = '(?:learn|explain|show|see|focus on|go (?:through|over)|take a look at)'

const openings = [
  /^(?:hi|hello|hey|dear)\b[^.,:!?–—]{0,40}[.,:!?–—]+\s*/i,
  /^(?:today|in this (?:blog ?post|post|article)),?\s+(?=(?:we|I)\b)/i,
  new RegExp(
    `^(?:${we}|[^.,]{1,40} (?:are|is)) (?:\\w+ )?${glad} to ${announce} ` +
      '(?:with the (?:\\w+ )?community )?(?:that )?',
    'i',
  ),
  new RegExp(`^(?:let['’]s|${we})(?: going to)? ${show} (?:you )?`, 'i'),
]

const skipped = [
  new RegExp(`\\b${announce} (?:the |a )?(?:\\w+ )?release of\\b`, 'i'),
  /\b(?:thanks?|grateful|enjoyable|would not be|cannot wait|wanted to share)\b/i,
  /\ba few (?:days|weeks) ago\b/i,
  /^(?:another (?:week|month|year)|first of all|the year \d+|it['’]s \w+time|I['’]m)\b/i,
  /^(?:in (?:the|our|my|a) |the )?(?:previous|earlier) (?:blog|post|article)/i,
  /^we recently\b|^\W?\d{4}-\d\d-\d\d/i,
  /^(?:and|but|so|also|check out|wondering|please|to (?:read|learn))\b/i,
  /^if you (?:are reading|missed)\b/i,
  /\b(?:set of changes|highlights of|try out|prefer using)\b/i,
  /\b(?:below|following(?: \w+)?)[.:!]?$/i,
]

/** The first sentences about the post's subject, or else the start of the post. */
export function descriptionFrom(body: string) {
  const paragraphs = markdownParser
    .parse(body)
    .children.flatMap((node) => (node.type === 'paragraph' && isProse(node) ? plainText(node) : []))
    .map((text) => text.replace(/\s+/g, ' ').trim().split(sentenceEnd))
  for (const sentences of paragraphs) {
    const subjects = sentences.map(subjectOf)
    const start = subjects.findIndex((words) => wordsIn(words) >= minWords)
    const end = subjects.indexOf('', start)
    if (start >= 0) return shorten(subjects.slice(start, end < 0 ? undefined : end))
  }
  return paragraphs[0] && shorten(paragraphs[0])
}

const sentenceEnd = /(?<=[.!?…]["'”’)]*)\s+(?=[^\p{Ll}\s])/u

const isProse = ({ children }: Paragraph) =>
  !children.every(({ type }) => /^(?:image|imageReference|link|html)$/.test(type))

function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

const wordsIn = (sentence: string) => sentence.split(' ').length

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
  return words.length > maxLength * 1.25 ? excerptOf(words) : words
}
