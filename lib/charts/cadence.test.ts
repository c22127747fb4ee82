import { expect, it } from 'vitest'
import { cadenceOf, expectedAfter, latenessOf } from './cadence.ts'

/** Releases on the given days of each year. */
const yearly = (years: readonly number[], ...days: string[]) =>
  years.flatMap((year) => days.map((day) => ({ date: `${year}-${day}` })))

const steady = yearly([2022, 2023, 2024], '01-28', '05-30', '10-04')
const thrice = { since: '2022', perYear: 3 }

it.each([
  {
    name: 'the target months are the earliest of any year',
    releases: [...steady.slice(0, 8), { date: '2024-09-29' }],
    cadence: { ...thrice, months: [0, 4, 8] },
  },
  {
    name: 'it begins after the last year with another number; the current year may have fewer',
    releases: [...yearly([2020, 2021], '02-01', '06-01'), ...steady, { date: '2025-02-03' }],
    cadence: { ...thrice, months: [0, 4, 9] },
  },
  {
    name: 'it has no target months if releases come at any time',
    releases: [{ date: '2022-01-05' }, { date: '2023-07-20' }, { date: '2024-12-24' }],
    cadence: { perYear: 1, months: [] },
  },
])('a cadence: $name', ({ releases, cadence }) =>
  expect(cadenceOf(releases, '2025-03-01')).toMatchObject(cadence),
)

it.each([
  { name: 'two years', releases: yearly([2023, 2024], '01-01') },
  { name: 'years with different numbers', releases: [...steady, { date: '2024-12-01' }] },
  { name: 'a last year without releases', releases: yearly([2021, 2022, 2023], '01-01') },
  {
    name: 'a current year with more releases than the others',
    releases: [...steady, ...yearly([2025], '01-01', '01-02', '01-03', '01-04')],
  },
])('no cadence is found in $name', ({ releases }) =>
  expect(cadenceOf(releases, '2025-03-01')).toBeUndefined(),
)

it.each([
  ['2023-05-31', [0, 4, 8], { end: '2023-06-01', days: 0 }],
  ['2023-06-01', [0, 4, 8], { end: '2023-06-01', days: 1 }],
  ['2024-01-04', [11], { end: '2024-01-01', days: 4 }],
  ['2021-10-22', [0, 4, 8], undefined],
  ['2023-10-22', [], undefined],
])('a release of %s with target months %j was due by, and is late: %j', (date, months, due) => {
  expect(latenessOf(date, { ...thrice, months })).toEqual(due)
})

it.each([
  { date: '2026-05-25', month: '2026-09', after: '2026-10-01' },
  { date: '2026-10-22', month: '2027-01', after: '2027-02-01' },
])('after a release on $date the next one is due in $month', ({ date, month, after }) => {
  const next = expectedAfter({ version: '0.45.0', date }, { ...thrice, months: [0, 4, 8] })
  expect(next).toEqual({ version: '0.46.0', month, after })
})
