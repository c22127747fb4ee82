import { expect, it } from 'vitest'
import * as words from './words.ts'

const dated = (days: string[]) => days.map((date) => ({ date }))

const cadence = { since: '2022', perYear: 3, months: [0, 4, 8] }

it.each([
  [['2024-01-01'], cadence, 'Since 2022, three releases a year, around January, May and September'],
  [['2024-01-01'], { since: '2019', perYear: 13, months: [] }, 'Since 2019, 13 releases a year'],
  [['2024-01-01'], undefined, '1 minor release since 2024'],
  [[], undefined, 'No minor release yet'],
])('releases %j with the cadence %j: %s', (days, known, wanted) => {
  expect(words.cadenceInWords(dated(days), known)).toBe(wanted)
})

it.each([
  [['2024-01-31', '2023-09-30'], 'Both were on time.'],
  [['2024-01-31', '2023-10-01'], '1 of 2 was late, by 1 day.'],
  [['2024-02-03', '2023-10-01'], '2 of 2 were late, by 1 to 3 days.'],
  [['2021-10-01'], ''],
])('the delays of minor releases on %j are: %s', (days, wanted) =>
  expect(words.latenessInWords(dated(days), cadence)).toBe(wanted),
)

it.each([
  [[120, 123, 122], cadence, 'Since 2022, a minor release about every four months'],
  [[10, 30, 60], undefined, 'Lately, a minor release about every 30 days'],
  [[1, 1], undefined, 'Minor releases and their patches'],
])('the gaps %j, cadence %j: %s', (gaps, known, wanted) => {
  const minors = [...gaps.map((gap) => ({ gap })), {}]
  expect(words.gapsInWords(minors, known)).toBe(wanted)
})

it.each([
  [['2024-10-01', '2024-05-30', '2024-05-02'], 'Three minor releases in 2024, in May and October'],
  [['2024-05-02'], 'One minor release in 2024 so far, in May', true],
  [
    ['01', '02', '03', '04', '05'].map((month) => `2024-${month}-01`),
    'Five minor releases in 2024',
  ],
  [[], 'No minor release of Falco in 2024'],
])('a year with %j: %s', (days, wanted, isOpen = false) => {
  expect(words.yearInWords('2024', dated(days), isOpen)).toBe(wanted)
})

it('a list without adopters is described', () =>
  expect(words.adoptersInWords([])).toBe('No adopter is known'))

it.each<[Record<string, number>, string]>([
  [{ 2021: 3, 2022: 9 }, '2022 had the most calls: 9'],
  [{ 2021: 9, 2022: 9 }, '2021 and 2022 had the most calls: 9 each'],
  [{ 2021: 1 }, '1 call, all in 2021'],
  [{}, 'No community call has public minutes'],
])('calls by year %j: %s', (years, wanted) =>
  expect(words.callsInWords(new Map(Object.entries(years)))).toBe(wanted),
)

it.each([
  [
    ['2026-06-03', '2026-04-01', '2026-03-05', '2025-01-01'],
    '4 releases since 2025, counting patches; three in 2026, the last on 3 June',
  ],
  [['2026-06-03', '2024-01-01'], '2 releases since 2024, counting patches; one in 2026, on 3 June'],
  [['2026-06-03', '2026-01-01'], '2 releases in 2026, counting patches, the last on 3 June'],
])('releases of %j: %s', (dates, wanted) => expect(words.allReleasesInWords(dates)).toBe(wanted))

const _ = undefined

it.each([
  [[1, 2, 3, 4, 5, 9], 'the most of any full year'],
  [[4, 5, 6, 7, 8, 3], 'the fewest of any full year'],
  [[9, 9, 1, 2, 3, 4], 'the most since 2020'],
  [[1, 5, 1, 5, 1, 5], undefined],
  [[_, _, _, _, 1, 2], undefined],
  [[4, 4, 4, 4, 4, 0], undefined],
])('the last of the years %j has %s', (all, wanted) => {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024']
  expect(words.standingOf(all, years, 5)).toBe(wanted)
})
