import { fold } from '#lib/text/fold.ts'

/** A text as nodes, with marked words between others: never as HTML. */
type Marked = (string | HTMLElement)[]

function mark(text: string): HTMLElement {
  const element = document.createElement('mark')
  element.textContent = text
  return element
}

/** The ends of the marks of an excerpt of Pagefind's, which holds no other HTML: every second part is marked. */
const marks = /<\/?mark>/

/** An excerpt as nodes. */
export function markedExcerpt(excerpt: string): Marked {
  const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return excerpt.split(marks).map((text, at) => (at % 2 === 1 ? mark(plain(text)) : plain(text)))
}

/** The words that an excerpt marks. */
export function markedWords(excerpt: string): string[] {
  return excerpt.split(marks).filter((_, at) => at % 2 === 1)
}

/** A title with the words marked that begin as those of the query do. */
export function markedTitle(title: string, query: string): Marked {
  const wanted = fold(query).match(/[\p{L}\p{N}]+/gu) ?? []
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((text, at) => (at % 2 === 1 && wanted.some((word) => fold(text).startsWith(word)) ? mark(text) : text))
}
