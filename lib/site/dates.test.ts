import { afterEach, expect, it, vi } from 'vitest'
import { isOutOfDate, isoDay, monthsAfter, oldestList } from './dates.ts'

afterEach(() => vi.unstubAllEnvs())

it('dates are written and counted in UTC', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  // The module makes its formats when it is loaded.
  vi.resetModules()
  const { daysBetween, formatDate, isoDay, yearOf } = await import('./dates.ts')
  // Fails if Node ignores `TZ`: in UTC, the lines below would pass without any conversion.
  expect(new Date('2021-01-01T12:00:00Z').getTimezoneOffset()).toBe(-840)
  expect(formatDate('2021-01-03')).toBe('3 January 2021')
  expect(formatDate('2021-01-01T00:00:00+01:00')).toBe('31 December 2020')
  expect(isoDay('2020-12-31T23:30:00-05:00')).toBe('2021-01-01')
  expect(['2020-12-31T23:59:59Z', '2021-01-01'].map(yearOf)).toEqual(['2020', '2021'])
  expect(daysBetween('2021-03-13T23:59:00Z', '2021-03-14T00:01:00Z')).toBe(1)
})

it('months after the last day of a long month end with a shorter month', () => {
  expect(isoDay(monthsAfter('2026-08-31', 6))).toBe('2027-02-28')
  expect(isoDay(monthsAfter('2026-05-20', 6))).toBe('2026-11-20')
})

it('oldestList finds the first list with the oldest date, and ignores lists without a date', () => {
  const days = [undefined, '2026-09-21', '2026-08-19', '2026-08-19']
  const lists = days.map((date, at) => ({ date, at }))
  expect(oldestList(lists)?.at).toBe(2)
  expect(oldestList(lists.slice(0, 1))).toBeUndefined()
})

it.each([
  ['2026-01-01T00:00:00.000Z', false],
  ['2025-12-31T23:59:59Z', true],
])('on 2 March 2026, facts of %s are older than 60 days: %s', (asOf, isOld) => {
  for (const time of ['00:00:00', '23:59:59'])
    expect(isOutOfDate(asOf, Date.parse(`2026-03-02T${time}Z`))).toBe(isOld)
})
