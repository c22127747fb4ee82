import { expect, it } from 'vitest'
import { median } from './median.ts'

it.each([
  [[5], 5],
  [[100, 1, 30], 30],
  [[1, 2], 2],
  [[10, 30, 20, 1_000], 25],
])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle))

it('is none of nothing', () => expect(median([])).toBeUndefined())
