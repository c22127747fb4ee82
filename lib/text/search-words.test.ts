import { expect, it } from 'vitest'
import { answerKey, searchedWords } from './search-words.ts'

it.each([
  { query: 'Who maintains the libs?', words: 'maintains libs?', key: 'maintains libs' },
  { query: 'falco v0.41.0', words: 'falco 0.41.0', key: '0 41 0' },
  { query: 'falcosecurity/falco:0.17.0', words: 'falcosecurity falco 0.17.0' },
  { query: 'How do I get started with Falco?', key: 'get started' },
  { query: 'ÇA', words: 'ÇA', key: 'ca' },
  { query: 'Falco', words: 'Falco', key: 'falco' },
  { query: 'what is it', words: 'what is it' },
  { query: '"the list"', words: '"the list"' },
])('the words and the key of the query $query are $words and $key', ({ query, words, key }) => {
  if (words !== undefined) expect(searchedWords(query)).toBe(words)
  if (key !== undefined) expect(answerKey(query)).toBe(key)
})
