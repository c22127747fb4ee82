import type { Nodes, Paragraph } from 'mdast'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { excerptOf } from '#lib/text/message-format.ts'

const maxLength = 200

/** Shorter sentences are most likely greetings. */
const minWords = 6

/** Sentences that do not tell what the post is about. */
const filler = [
  /^(?:hi|hello|hey|dear)\b|\b(?:few (?:days|weeks) ago|would not be|wanted to share)\b/i,
  /\b(?:thanks?|grateful|enjoyable|cannot wait|try out|prefer using)\b/i,
  /\b(?:announce|share) (?:the |a )?(?:\w+ )?release of\b|\b(?:set of changes|highlights of)\b/i,
  /^(?:another (?:week|month|year)|first of all|the year \d+|it['’]s \w+time|I['’]m)\b/i,
  /^(?:in the |the )?(?:previous|earlier) (?:post|article)|^we recently\b|^\W?\d{4}-\d\d-\d\d/i,
  /^(?:and|but|so|also|check out|wondering|please|to (?:read|learn)|if you)\b/i,
  /\b(?:below|following(?: \w+)?)[.:!]?$/i,
]

const isFiller = (sentence: string) => filler.some((pattern) => pattern.test(sentence))

/** The first sentences about the post's subject, or else the start of the post. */
export function descriptionFrom(body: string) {
  const paragraphs = markdownParser
    .parse(body)
    .children.flatMap((node) => (node.type === 'paragraph' && isProse(node) ? plainText(node) : []))
    .map((text) => text.replace(/\s+/g, ' ').trim().split(sentenceEnd))
  for (const sentences of paragraphs) {
    const start = sentences.findIndex((one) => one.split(' ').length >= minWords && !isFiller(one))
    const end = sentences.findIndex((one, index) => index > start && isFiller(one))
    if (start >= 0) return shorten(sentences.slice(start, end < 0 ? undefined : end))
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

function shorten([first = '', ...more]: string[]) {
  let words = first
  for (const sentence of more) {
    if (words.length >= maxLength / 2 || words.length + sentence.length >= maxLength) break
    words += ` ${sentence}`
  }
  words = words.replace(/:$/, '.')
  return words.length > maxLength * 1.25 ? excerptOf(words) : words
}
