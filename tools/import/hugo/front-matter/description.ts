import type { Paragraph } from 'mdast'
import { openingParagraphs } from '#lib/markdown/opening.ts'
import { parseMarkdown, plainText } from '#tools/import/hugo/parse.ts'

/** What search engines and cards show. */
const maxLength = 200

/** Fewer words are a greeting or an exclamation. */
const minWords = 6

const we = `(?:we|I)(?:['’](?:ll|re|m|d)| will| are| am| would)?`
const glad = '(?:happy|glad|pleased|delighted|excited|thrilled|proud|like)'
const announce = '(?:announce|share|introduce|present|report)'
const show =
  '(?:learn|explain|show|describe|cover|discuss|explore|review|see|focus on|go (?:through|over)|(?:take a )?look at)'

/** Openings that are cut off, in this order. */
const openings = [
  /^(?:hi|hello|hey|dear|greetings)\b[^.,:!?–—]{0,40}[.,:!?–—]+\s*/i,
  /^(?:today|in this (?:blog ?post|blog|post|article|guide|tutorial))\b,?\s+(?=(?:we|I)\b)/i,
  new RegExp(
    `^(?:${we}|[^.,]{1,40} (?:are|is)) (?:\\w+ )?${glad} to ${announce} (?:with (?:you|(?:the|our) (?:\\w+ )?community) )?(?:that )?`,
    'i',
  ),
  new RegExp(`^${we} ${announce} (?:that )?`, 'i'),
  new RegExp(`^(?:let['’]s|${we})(?: now)?(?: going to| want to)? ${show} (?:you )?`, 'i'),
]

/** Sentences that do not say what a post is about. */
const skipped = [
  // The title says of a release as much.
  new RegExp(`\\b${announce} (?:the |a )?(?:\\w+ )?release of\\b`, 'i'),
  // Thanks, small talk, and people who introduce themselves.
  /\b(?:thanks?|thank you|kudos|grateful|enjoy|enjoyable|would not be|ca(?:n['’]|nno)t wait|wanted to share)\b/i,
  /^(?:another|new) (?:week|month|year)\b|\ba few (?:days|weeks) ago\b|^(?:first of all|the year \d+|it['’]s \w+time)\b/i,
  /^(?:I['’]m|I am|my name is) \p{Lu}/u,
  // Other posts, notes on changes, what continues another sentence, and where to read on.
  /^(?:in (?:the|our|my|a) |the )?(?:previous|earlier) (?:blog|post|article)|^we recently\b/i,
  /^\W?\d{4}-\d\d-\d\d|^(?:edit|update|note)\b/i,
  /^(?:and|but|so|also|however|check out|wondering|if you(?:['’]re| are) reading|if you missed|please|to (?:read|learn))\b/i,
  /\b(?:set of changes|highlights of|read on|try out|try it out|prefer using)\b/i,
  /\b(?:(?:found|more|changes)\b.* here|below|following(?: \w+)?)[.:!]?$/i,
]

/**
 * A description from the first sentence that says what a text is about, with those that follow in its paragraph, as many
 * as fit. Where none does, from the first paragraph; undefined where there is no prose.
 */
export function descriptionFrom(body: string): string | undefined {
  const paragraphs = parseMarkdown(body)
    .children.flatMap((node) => (node.type === 'paragraph' ? wordsOf(node) : []))
    .filter((words) => words.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1)
    .slice(0, openingParagraphs)
    .map(sentencesOf)
  for (const sentences of paragraphs) {
    const subjects = sentences.map(subjectOf)
    const start = subjects.findIndex((words) => wordsIn(words) >= minWords)
    const end = subjects.indexOf('', start)
    if (start >= 0) return shorten(subjects.slice(start, end < 0 ? undefined : end))
  }
  return paragraphs[0] && shorten(paragraphs[0])
}

function wordsOf(paragraph: Paragraph): string {
  // A paragraph of nothing but pictures, links, or a shortcode's remains is no prose.
  if (
    paragraph.children.every(
      ({ type }) => type === 'image' || type === 'imageReference' || type === 'link' || type === 'html',
    )
  )
    return ''
  return plainText(paragraph)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** No sentence ends at 'a.k.a. The', or before lower case. */
function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…。！？]["'”’)]*)(?<!\b(?:\p{L}|vs|cf)\.)\s+(?=[^\p{Ll}\s])/u)
}

const wordsIn = (sentence: string) => sentence.split(' ').length

/** A sentence without its opening words; empty if it does not say what the post is about. */
function subjectOf(sentence: string): string {
  const rest = openings.reduce((words, opening) => words.replace(opening, ''), sentence)
  const isCutShort = rest !== sentence && wordsIn(rest) < minWords
  if (isCutShort || skipped.some((pattern) => pattern.test(sentence) || pattern.test(rest))) return ''
  return rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Joins sentences until the description is long enough; a long sentence is cut between words. */
function shorten([first = '', ...more]: string[]): string {
  let words = first
  for (const sentence of more) {
    if (words.length >= maxLength / 2 || words.length + sentence.length >= maxLength) break
    words += ` ${sentence}`
  }
  words = words.replace(/:$/, '.')
  if (words.length <= maxLength * 1.25) return words
  const start = words.slice(0, maxLength)
  const space = start.lastIndexOf(' ')
  return `${start.slice(0, space < 0 ? undefined : space).replace(/[\s,;:–—-]+$/, '')}…`
}
