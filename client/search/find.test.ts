import { expect, it } from 'vitest'
import { loadPages } from './find.ts'

const texts = {
  'Only except': { score: 9, content: 'All except one, all except two.' },
  'Rule exceptions': { score: 5, content: 'An exception.' },
  'Old exceptions': { score: 5, content: 'Exceptions.', date: '2020-01-01' },
  Exceptions: { score: 1, content: 'See also.' },
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
    'Rule exceptions',
    'Old exceptions',
    'Other words',
    'Only except',
  ])
})
