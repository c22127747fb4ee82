import type { Nodes, Root } from 'hast'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import { sentencesOf } from './sentences.ts'

/**
 * Matches e-mail addresses, and URLs outside this site and GitHub. Sentences with such links are
 * not stored, since pages quote only sentences that link to a project or a person.
 */
const elsewhere = /^(?:https?:)?\/\/(?!(?:www\.)?github\.com\/)|^mailto:/i

type MarkdownFacts = ReturnType<typeof textFactsOf>

/** Facts about texts, by Contentlayer's object about the document (`_raw`). */
export const factsByDocument = new WeakMap<object, MarkdownFacts>()

export function rehypeFacts() {
  return (tree: Root, { data }: { data: Record<string, unknown> }) => {
    const { rawDocumentData } = data
    if (rawDocumentData instanceof Object) factsByDocument.set(rawDocumentData, textFactsOf(tree))
  }
}

export function textFactsOf(tree: Root) {
  const around = sentencesOf(tree)
  const hrefs: string[] = []
  const sentences: string[] = []
  const pictures: string[] = []
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type !== 'element') return
    if (node.tagName === 'pre') return SKIP
    const { href, src, className } = node.properties
    if (node.tagName === 'a' && href && String(className) !== 'anchor') {
      hrefs.push(String(href))
      sentences.push(elsewhere.test(String(href)) ? '' : (around.get(node) ?? ''))
    }
    if (node.tagName === 'img' && src) pictures.push(String(src))
  })
  return {
    hrefs,
    sentences,
    pictures,
    minutes: Math.max(1, Math.round(countWords(texts.join(' ')) / wordsPerMinute)),
    opening: openingOf(tree),
    code: firstCodeOf(tree),
  }
}

const wordsPerMinute = 220

const countWords = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’._-]*/gu)?.length ?? 0

/** How many paragraphs of a post may repeat its description. */
const openingParagraphs = 8

/** True if a description repeats the first paragraphs, as in most imported posts. */
export function repeatsOpening(description: string, opening: string) {
  const words = spaced(description)
  return words.trim() !== '' && spaced(opening).includes(words)
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const spaced = (text: string) => ` ${wordsOf(text).join(' ')} `

/** The text of the first paragraphs, with the alternative texts of their pictures. */
function openingOf(tree: Root) {
  return tree.children
    .flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? textIn(node) : []))
    .filter((text) => wordsOf(text).length > 1)
    .slice(0, openingParagraphs)
    .join('\n')
}

/** Matches code of several words. A line may begin with a prompt, but not with a comment. */
const lineOfCode = /^\s*(?:[$>%❯] )?((?!\/[/*])[-\w./~"'].* .*)$/gm

/** Matches what says little alone: YAML, times of logs, drawings, short and unfinished lines. */
const unclear = /^- |^[\w."-]+:|\d\d:\d\d|--\[|[^ -~]|^.{1,11}$|[,;{([]$| # /

/** Matches what fits a cover (lib/covers/draw.ts): four lines of 18 characters, of whole words. */
const fitting = /^(?:.{1,18}(?: |$)){1,4}$/

/** The first line of code that fits a cover, without its prompt; empty if there is none. */
function firstCodeOf(tree: Root) {
  let code = ''
  visit(tree, { tagName: 'pre' }, (pre) => {
    const text = textIn(pre).replace(/\s*\\\n\s*/g, ' ')
    const lines = [...text.matchAll(lineOfCode)].map(([, line = '']) =>
      line.trim().replace(/\s+/g, ' '),
    )
    code = lines.find((line) => fitting.test(line) && !unclear.test(line)) ?? ''
    return code ? EXIT : SKIP
  })
  return code
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'sup') return ''
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  return node.children.map(textIn).join('')
}
