import type { Nodes, Paragraph } from 'mdast'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { excerptOf } from '#lib/text/message-format.ts'

const maxLength = 250

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

/** The first sentence about the post's subject, or else the start of the post. */
export function descriptionFrom(body: string) {
  const sentences = markdownParser
    .parse(body)
    .children.flatMap((node) => (node.type === 'paragraph' && isProse(node) ? plainText(node) : []))
    .flatMap((text) => text.replace(/\s+/g, ' ').trim().split(sentenceEnd))
  const useful = sentences.find((one) => one.split(' ').length >= minWords && !isFiller(one))
  const sentence = (useful ?? sentences[0])?.replace(/:$/, '.')
  return sentence && sentence.length > maxLength ? excerptOf(sentence) : sentence
}

const sentenceEnd = /(?<=[.!?…]["'”’)]*)\s+(?=[^\p{Ll}\s])/u

const isProse = ({ children }: Paragraph) =>
  !children.every(({ type }) => /^(?:image|imageReference|link|html)$/.test(type))

function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
