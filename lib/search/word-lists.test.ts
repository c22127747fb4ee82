import { expect, it } from 'vitest'
import { longestWord, shortestWord, wordLists } from './word-lists.ts'

it('has words by their length, those that most texts hold first', () => {
  const lists = wordLists(['Rules, rules; NÓVA kube', 'tools nova', 'rules'])
  expect(lists.get(5)).toEqual(['rules', 'tools'])
  expect(lists.get(4)).toEqual(['nova', 'kube'])
})

it('has a list of each length, empty ones too, and no other', () => {
  const lists = wordLists(['a an', 'x'.repeat(longestWord + 1)])
  expect([...lists.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: longestWord - shortestWord + 1 }, (_, at) => at + shortestWord),
  )
  expect([...lists.values()].flat()).toEqual([])
})

it('has 20,000 words at most', () => {
  const words = Array.from({ length: 30_000 }, (_, at) => `word${at}`)
  const lists = wordLists([words.join(' '), 'often often', 'often'])
  expect([...lists.values()].flat()).toHaveLength(20_000)
  expect(lists.get(5)?.[0]).toBe('often')
})
