import { expect, it } from 'vitest'
import { expectedAfter, latenessOf, onTimeInWords } from './schedule.ts'

it.each([
  ['2023-05-31', { end: '2023-06-01', days: 0 }],
  ['2023-06-01', { end: '2023-06-01', days: 1 }],
  ['2024-12-31', { end: '2024-10-01', days: 92 }],
  ['2021-10-22', undefined],
])('a release of %s was due by, and is late: %j', (date, due) =>
  expect(latenessOf(date)).toEqual(due),
)

it('releases before the schedule are not counted', () => {
  const minors = ['2024-02-03', '2024-01-31', '2021-10-01'].map((date) => ({ date }))
  expect(onTimeInWords(minors)).toBe('1 of 2 minor releases came on time')
  expect(onTimeInWords(minors.slice(2))).toBeUndefined()
})

it.each([
  { date: '2026-05-25', month: '2026-09', after: '2026-10-01' },
  { date: '2026-10-22', month: '2027-01', after: '2027-02-01' },
])('after a release on $date the next one is due in $month', ({ date, month, after }) =>
  expect(expectedAfter({ version: '0.45.0', date })[0]).toEqual({
    version: '0.46.0',
    month,
    after,
  }),
)
