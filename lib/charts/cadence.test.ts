import { describe, expect, it } from 'vitest'
import { cadenceOf, dueOf, latenessOf } from './cadence.ts'

const dated = (...days: string[]) => days.map((date) => ({ date }))

/** Releases in each of some years, on the days of the year that are given. */
const yearly = (years: readonly number[], ...days: string[]) =>
  dated(...years.flatMap((year) => days.map((day) => `${year}-${day}`)))

const steady = yearly([2022, 2023, 2024], '01-28', '05-30', '10-04')

describe('a cadence', () => {
  it('is told from years with equally many releases, and the months that they came in or after', () => {
    expect(cadenceOf(steady, '2025-03-01')).toEqual({ since: '2022', perYear: 3, months: [0, 4, 9] })
    const early = dated('2022-09-29')
    const september = [...steady.filter(({ date }) => date !== '2022-10-04'), ...early]
    expect(cadenceOf(september, '2025-03-01')?.months).toEqual([0, 4, 8])
  })

  it('begins after the last year that differs, and takes the year of the list as not over', () => {
    const before = yearly([2020, 2021], '02-01', '06-01')
    const current = dated('2025-02-03')
    expect(cadenceOf([...before, ...steady, ...current], '2025-03-01')).toMatchObject({ since: '2022', perYear: 3 })
    expect(cadenceOf([...before, ...steady], '2024-12-31')).toMatchObject({ since: '2022' })
  })

  it('has no months where releases come at any time, or too often', () => {
    const scattered = dated('2022-01-05', '2023-07-20', '2024-12-24')
    expect(cadenceOf(scattered, '2025-01-10')).toEqual({ since: '2022', perYear: 1, months: [] })
    const monthly = yearly(
      [2022, 2023, 2024],
      ...Array.from({ length: 12 }, (_, m) => `${String(m + 1).padStart(2, '0')}-03`),
    )
    expect(cadenceOf(monthly, '2025-01-10')).toEqual({ since: '2022', perYear: 12, months: [] })
  })

  it('counts a release of January for December of the year before', () => {
    const december = dated('2021-12-20', '2022-12-21', '2024-01-04', '2024-12-30', '2025-12-02')
    expect(dueOf('2024-01-04', [11])).toEqual({ end: '2024-01-01', days: 4 })
    // One year has none, and one has two.
    expect(cadenceOf(december, '2026-02-01')).toBeUndefined()
  })

  it.each([
    ['two years', yearly([2023, 2024], '01-01'), '2025-01-01'],
    ['years that differ', [...steady, { date: '2024-12-01' }], '2025-03-01'],
    ['a year without any', yearly([2021, 2022, 2023], '01-01'), '2025-03-01'],
    [
      'more in the current year than in any other',
      [...steady, ...yearly([2025], '01-01', '01-02', '01-03', '01-04')],
      '2025-03-01',
    ],
    ['nothing', [], '2025-03-01'],
  ])('is not told from %s', (_, releases, asOf) => expect(cadenceOf(releases, asOf)).toBeUndefined())
})

describe('a release', () => {
  const cadence = { since: '2022', perYear: 3, months: [0, 4, 8] }

  it.each([
    ['2023-05-31', undefined],
    ['2023-06-01', { end: '2023-06-01', days: 1 }],
    ['2023-10-22', { end: '2023-10-01', days: 22 }],
    ['2021-10-22', undefined],
  ])('of %s is late: %j', (date, late) => expect(latenessOf(date, cadence)).toEqual(late))

  it('is not late where no month is aimed at', () => {
    expect(latenessOf('2023-10-22', undefined)).toBeUndefined()
    expect(latenessOf('2023-10-22', { ...cadence, months: [] })).toBeUndefined()
  })
})
