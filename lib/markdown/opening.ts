import { Parser } from 'htmlparser2'

/**
 * True where a description is the beginning of a text, as that of most imported posts is: its words are the first ones
 * of the first paragraph of prose, whatever the punctuation.
 * @param html the text of a post as HTML
 */
export function repeatsOpening(description: string, html: string): boolean {
  const words = wordsOf(description)
  const { text, withPictures } = firstProse(html)
  return words.length > 0 && [text, withPictures].some((opening) => startsWith(wordsOf(opening), words))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => word === words[index])
}

type Prose = { text: string; withPictures: string }

/** The first paragraph of the text itself that has two words; with what its pictures show, and without. */
function firstProse(html: string): Prose {
  let found: Prose | undefined
  let paragraph: Prose | undefined
  let depth = 0
  let notes = 0
  const parser = new Parser({
    onopentag(name, { alt }) {
      if (name === 'p' && depth === 0) paragraph = { text: '', withPictures: '' }
      if (name === 'sup') notes++
      if (name === 'img' && paragraph) paragraph.withPictures += alt ?? ''
      depth++
    },
    ontext(value) {
      if (!paragraph || notes > 0) return
      paragraph.text += value
      paragraph.withPictures += value
    },
    onclosetag(name) {
      depth--
      if (name === 'sup') notes--
      if (depth > 0 || !paragraph) return
      if (wordsOf(paragraph.text).length > 1) found ??= paragraph
      paragraph = undefined
    },
  })
  parser.end(html)
  return found ?? { text: '', withPictures: '' }
}
