import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupBy } from './group-by.ts'

it('groups items by key, both in order of first appearance', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item[0])
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ])
})

it('takes any iterable, and keys that are no texts', () => {
  expect([...groupBy(new Set([1, 2, 3]), (item) => item % 2 === 0)]).toEqual([
    [false, [1, 3]],
    [true, [2]],
  ])
  expect(groupBy([], String).size).toBe(0)
})

it('loses no item and invents none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      const grouped = [...groupBy(items, (item) => item % 5).values()].flat()
      expect(grouped.sort()).toEqual([...items].sort())
    }),
  )
})
