import { expect, it } from 'vitest'
import { loadPages, searchedWords } from './find.ts'

const texts = {
  'Only except': { score: 9, content: 'All except one, all except two.' },
  'Rule exceptions': { score: 5, content: 'An exception.' },
  'Old exceptions': { score: 5, content: 'Exceptions.', date: '2020-01-01' },
  'Exceptions to': { score: 9, content: 'See also.' },
  Aliased: { score: 1, content: 'See also.', alias: 'exceptions' },
  Exceptions: { score: 1, content: 'See also.' },
  'Falco 0.40.0': { score: 2, content: '0.40.0', alias: '0.40.0, 0.40' },
  'Falco 0.4.0': { score: 1, content: '0.4.0', alias: '0.4.0, 0.4' },
  'Other words': { score: 2, content: 'Rules have exceptions.' },
}
const hits = Object.entries(texts).map(([title, { score, content, ...meta }]) => ({
  id: title,
  score,
  matches: 1,
  data: async () => ({
    url: '/',
    content,
    excerpt: content,
    meta: { title, alias: '', date: '2021-01-01', names: '', maintainers: '', code: '', ...meta },
  }),
}))

it('a page that the query names is first, pages with only another form of a word last', async () => {
  const pages = await loadPages(hits, 'exceptions')
  expect(pages.map(({ meta }) => meta.title)).toEqual([
    'Exceptions',
    'Aliased',
    'Exceptions to',
    'Rule exceptions',
    'Old exceptions',
    'Other words',
    'Only except',
    'Falco 0.40.0',
    'Falco 0.4.0',
  ])
  // '0.4.0' and the alias '0.40' have the same digits.
  const [first] = await loadPages(hits, '0.4.0')
  expect(first?.meta.title).toBe('Falco 0.4.0')
})

it.each([
  ['list of maintainers', 'maintainers'],
  ['the list', 'the list'],
  ['v0.41.0 release notes', '0.41.0'],
  ['falco release notes', 'falco release notes'],
])('the query %j searches for %j', (query, words) => expect(searchedWords(query)).toBe(words))
