import { expect, it } from 'vitest'
import { groupBy, mostFrequent } from './group-by.ts'

it('groups items by key, both in order of first appearance', () => {
  const groups = groupBy(new Set(['b1', 'a1', 'b2', 'c1', 'a2']), (item) => item[0])
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ])
})

it('finds the most frequent item, of equals the first', () => {
  expect(mostFrequent(['a', 'b', 'c', 'c', 'b'])).toBe('b')
  expect(mostFrequent([])).toBeUndefined()
})
