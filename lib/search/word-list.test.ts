import { expect, it } from 'vitest'
import { wordList } from './word-list.ts'

it('has the words of 3 to 25 letters, those that most texts hold first', () => {
  expect(wordList(['Rules, rules; NÓVA kube a an', `tools nova ${'x'.repeat(26)}`, 'rules'])).toEqual([
    'nova',
    'rules',
    'kube',
    'tools',
  ])
})

it('has 20,000 words at most', () => {
  const words = Array.from({ length: 30_000 }, (_, at) => `word${at}`)
  const list = wordList([words.join(' '), 'often often', 'often'])
  expect(list).toHaveLength(20_000)
  expect(list[0]).toBe('often')
})
