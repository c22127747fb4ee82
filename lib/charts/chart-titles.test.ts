import { expect, it } from 'vitest'
import * as words from './chart-titles.ts'

const dated = (days: string[]) => days.map((date) => ({ date }))

it.each([
  [['2024-01-31', '2023-09-30'], 'Both were on time.'],
  [['2024-02-03', '2023-10-01'], '2 of 2 were late, by 1 to 3 days.'],
  [['2021-10-01'], ''],
])('the delays of minor releases on %j are: %s', (days, wanted) =>
  expect(words.latenessInWords(dated(days))).toBe(wanted),
)

it.each([
  [[5, 9, 46, 1], 'Fewer posts: 46 in 2022, 9 in 2023'],
  [[5, 46, 9, 1], 'Most posts in 2023: 46'],
  [[5, 46, 9, 46], 'Most posts in 2021 and 2023: 46 each'],
  [[5, 46], 'Posts by year'],
])('the posts of %j, the newest year first and open, in words: %s', (values, wanted) => {
  const years = values.map((value, at) => ({ name: `${2024 - at}`, value, isOpen: at === 0 }))
  expect(words.trendInWords('posts', years)).toBe(wanted)
})

it.each<[Record<string, number>, string]>([
  [{ 2021: 3, 2022: 9 }, '2022 had the most calls: 9'],
  [{ 2021: 9, 2022: 9 }, '2021 and 2022 had the most calls: 9 each'],
])('calls by year %j: %s', (years, wanted) =>
  expect(words.callsInWords(new Map(Object.entries(years)))).toBe(wanted),
)
