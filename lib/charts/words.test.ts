import { describe, expect, it } from 'vitest'
import { cadenceInWords, callsInWords, gapsInWords, latenessInWords, yearInWords } from './words.ts'

const dated = (...days: string[]) => days.map((date) => ({ date }))

const cadence = { since: '2022', perYear: 3, months: [0, 4, 8] }

describe('what all releases show', () => {
  it.each([
    [cadence, 'Since 2022, three releases a year, around January, May and September'],
    [{ since: '2019', perYear: 1, months: [3] }, 'Since 2019, one release a year, around April'],
    [{ since: '2019', perYear: 2, months: [] }, 'Since 2019, two releases a year'],
    [{ since: '2019', perYear: 13, months: [] }, 'Since 2019, 13 releases a year'],
  ])('is the cadence %j', (known, words) => expect(cadenceInWords(dated('2024-01-01'), known)).toBe(words))

  it('is the number of releases without one', () =>
    expect(cadenceInWords(dated('2024-01-01'), undefined)).toBe('1 minor release since 2024'))

  it('is said of patches alone', () => expect(cadenceInWords([], undefined)).toBe('No minor release yet'))
})

describe('how late they came', () => {
  it.each([
    [['2024-01-31', '2023-09-30'], 'All two were on time.'],
    [['2024-01-31'], 'It was on time.'],
    [['2024-01-31', '2023-10-01'], '1 of 2 was 1 day late.'],
    [['2024-02-03', '2023-10-01'], '2 of 2 were up to 3 days late.'],
    [['2021-10-01'], ''],
  ])('%j: %s', (days, words) => expect(latenessInWords(dated(...days), cadence)).toBe(words))

  it('is not said without months', () => expect(latenessInWords(dated('2024-01-01'), undefined)).toBe(''))
})

it.each([
  [
    ['2025-06-01', '2025-02-01', '2024-10-01', '2024-06-01'],
    'Since 2022, a minor release about every four months',
    cadence,
  ],
  [['2025-06-01', '2025-02-01', '2024-10-01', '2024-06-01'], 'Lately, a minor release about every four months'],
  [['2024-04-10', '2024-03-31', '2024-03-01', '2024-01-01'], 'Lately, a minor release about every 30 days'],
  [['2024-01-04', '2024-01-03', '2024-01-02', '2024-01-01'], 'Lately, a minor release about every day'],
  [['2024-01-02', '2024-01-01'], 'Minor releases and their patches'],
  [[], 'Minor releases and their patches'],
])('the gaps between %j: %s', (days, words, known = undefined) =>
  expect(gapsInWords(dated(...days), known)).toBe(words),
)

it.each([
  [
    ['2024-10-01', '2024-05-30', '2024-05-02', '2024-01-30'],
    'Four minor releases in 2024, in January, May and October',
  ],
  [['2024-10-01'], 'One minor release in 2024, in October'],
  [['01', '02', '03', '04', '05'].map((month) => `2024-${month}-01`), 'Five minor releases in 2024'],
  [[], 'No minor release of Falco in 2024'],
])('a year with %j: %s', (days, words) => expect(yearInWords('2024', dated(...days))).toBe(words))

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
