import { expect, it } from 'vitest'
import { isOutOfDate } from './age.ts'

const lastMoment = Date.parse('2026-02-15T23:59:59Z')

it.each([
  ['2026-01-01', false],
  ['2025-12-31', true],
  ['2026-01-01T00:00:00.000Z', false],
  ['2026-03-01', false],
  ['2020-12-22', true],
])('facts of %s are out of date on 15 February 2026: %s, for 45 days are not more than 45', (asOf, isOld) => {
  expect(isOutOfDate(asOf, lastMoment)).toBe(isOld)
})
