import { expect, it } from 'vitest'
import { byCodeUnit, byName, byVersion } from './collation.ts'

it.each([
  ['names', byName, ['apple', 'äpple', 'chart', 'e\u0301', '\u00e9', 'hub', 'Zebra']],
  ['versions', byVersion, ['0.9.0', '0.10.0', '0.10.0-rc1', '1.0', '1.00']],
  ['keys', byCodeUnit, ['B', 'a', 'b']],
])('%s are sorted in the same way from any order', (_, order, wanted) => {
  expect(wanted.toSorted(order)).toEqual(wanted)
  expect(wanted.toReversed().sort(order)).toEqual(wanted)
})
