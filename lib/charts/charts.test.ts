import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releaseYears } from './release-years.ts'
import { spanOf } from './span.ts'

const release = (version: string, date: string) => ({ version, date, isPatch: !version.endsWith('.0') })

describe('releases by year', () => {
  const years = releaseYears([
    release('0.3.1', '2021-01-01T00:00:00.000Z'),
    release('0.3.0', '2020-12-31T00:00:00.000Z'),
    release('0.2.1', '2020-07-02T00:00:00.000Z'),
    release('0.2.0', '2020-01-01T00:00:00.000Z'),
    release('0.1.0', '2019-12-31T00:00:00.000Z'),
  ])

  it('come newest first, each year with its releases', () => {
    expect(years.map(({ year, releases }) => [year, releases.map(({ version }) => version)])).toEqual([
      ['2021', ['0.3.1']],
      ['2020', ['0.3.0', '0.2.1', '0.2.0']],
      ['2019', ['0.1.0']],
    ])
  })

  it('lie in their year from 0 to 100, leap years included', () => {
    const places = years.flatMap(({ releases }) => releases.map(({ version, place }) => [version, place]))
    expect(places).toEqual([
      ['0.3.1', 0],
      ['0.3.0', 99.7],
      ['0.2.1', 50],
      ['0.2.0', 0],
      ['0.1.0', 99.7],
    ])
  })

  it('know the days since the minor release before, patches and the first one do not', () => {
    const gaps = years.flatMap(({ releases }) => releases.map(({ version, gap }) => [version, gap]))
    expect(gaps).toEqual([
      ['0.3.1', undefined],
      ['0.3.0', 365],
      ['0.2.1', undefined],
      ['0.2.0', 1],
      ['0.1.0', undefined],
    ])
  })

  it('keep what else an item holds, and take an empty list', () => {
    expect(releaseYears([{ ...release('1.0.0', '2020-01-01'), post: 'a' }])[0]?.releases[0]?.post).toBe('a')
    expect(releaseYears([])).toEqual([])
  })
})

describe('a span', () => {
  const whole = { from: '2020-01-01', to: '2020-04-10' }

  it.each([
    ['2020-01-01', '2020-04-10', 0, 100],
    ['2020-01-11', '2020-01-31', 10, 20],
    ['2020-01-11', '2020-01-11', 10, 1],
    ['2020-04-10', '2020-04-10', 99, 1],
    ['2019-01-01', '2020-01-11', 0, 10],
    ['2020-03-31', '2030-01-01', 90, 10],
    ['2019-01-01', '2019-02-01', 0, 1],
  ])('from %s to %s begins at %d and is %d long', (from, to, start, length) => {
    expect(spanOf({ from, to }, whole)).toEqual({ start, length })
  })

  it('can be seen on a line of no length', () => {
    expect(spanOf({ from: '2020-01-01', to: '2020-01-01' }, { from: '2020-01-01', to: '2020-01-01' })).toEqual({
      start: 0,
      length: 1,
    })
  })

  it('never leaves its line, and can always be seen', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString())
    fc.assert(
      fc.property(day, day, day, day, (...days) => {
        const [a, b, c, d] = days.sort() as [string, string, string, string]
        for (const [period, line] of [
          [
            { from: b, to: c },
            { from: a, to: d },
          ],
          [
            { from: a, to: d },
            { from: b, to: c },
          ],
        ] as const) {
          const { start, length } = spanOf(period, line)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(length).toBeGreaterThanOrEqual(1)
          // A tenth of a unit is what rounding may add.
          expect(start + length).toBeLessThanOrEqual(100.11)
        }
      }),
    )
  })
})
