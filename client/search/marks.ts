import { fold, wordsIn } from '#lib/text/search-words.ts'

/** Makes an element, not HTML text, so that search results cannot inject markup. */
function mark(text: string) {
  const element = document.createElement('mark')
  element.textContent = text
  return element
}

/** Pagefind's excerpt, but without the punctuation that Pagefind includes in `<mark>`. */
export function markedExcerpt(excerpt: string) {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return excerpt.split(/<\/?mark>/).flatMap((text, at) => {
    if (at % 2 === 0) return plain(text)
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/u.exec(plain(text)) ?? []
    return [before, mark(word), after]
  })
}

export function markedTitle(title: string, query: string) {
  const wanted = wordsIn(query)
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((text, at) =>
      at % 2 === 1 && wanted.some((word) => fold(text).startsWith(word)) ? mark(text) : text,
    )
}
