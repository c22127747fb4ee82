import { expect, it } from 'vitest'
import { callsInWords } from './call-words.ts'

it.each([
  [
    [
      ['2021', 3],
      ['2022', 9],
    ],
    '2022 had the most calls: 9',
  ],
  [
    [
      ['2021', 9],
      ['2022', 9],
    ],
    'At most 9 calls a year',
  ],
  [[['2021', 1]], '1 call, all in 2021'],
  [[['2021', 0]], 'No community call has public minutes'],
  [[], 'No community call has public minutes'],
] as [[string, number][], string][])('calls by year %j: %s', (years, words) => {
  expect(callsInWords(new Map(years))).toBe(words)
})
