import { expect, it } from 'vitest'
import { callsInWords } from './call-words.ts'

it.each([
  [
    [
      ['2021', 3],
      ['2022', 9],
    ],
    'Most calls with public minutes were in 2022: 9 of 12',
  ],
  [
    [
      ['2021', 9],
      ['2022', 9],
    ],
    '18 calls with public minutes, at most 9 in a year',
  ],
  [[['2021', 1]], '1 call with public minutes, all in 2021'],
  [[['2021', 0]], 'No call of the whole community has public minutes'],
  [[], 'No call of the whole community has public minutes'],
] as [[string, number][], string][])('calls by year %j: %s', (years, words) => {
  expect(callsInWords(new Map(years))).toBe(words)
})
