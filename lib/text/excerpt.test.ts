import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

it.each([
  { name: 'a short text stays', text: 'Two words.', excerpt: 'Two words.' },
  { name: 'ends at a word', text: 'word '.repeat(40), excerpt: `${'word '.repeat(31)}word…` },
  {
    name: 'no comma before the dots',
    text: 'word, '.repeat(30),
    excerpt: `${'word, '.repeat(25)}word…`,
  },
  { name: 'text without spaces', text: '字'.repeat(200), excerpt: `${'字'.repeat(160)}…` },
])('$name', ({ text, excerpt }) => {
  expect(excerptOf(text)).toBe(excerpt)
})
