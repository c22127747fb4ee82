import { expect, it } from 'vitest'
import { positionInYear, spanOf } from './timeline.ts'

it.each([
  ['2020-07-02', 50],
  ['2021-12-31T23:59:59Z', 99.7],
])('the position of %s in its year is %d of 100', (date, position) =>
  expect(positionInYear(date)).toBe(position),
)

it.each([
  ['2020-01-11', '2020-01-31', 10, 20],
  ['2020-01-11', '2020-01-11', 10, 1],
  ['2019-01-01', '2019-02-01', 0, 1],
])('the period from %s to %s begins at %d and is %d long', (from, to, start, length) => {
  expect(spanOf({ from, to }, { from: '2020-01-01', to: '2020-04-10' })).toEqual({ start, length })
})
