import { describe, expect, it } from 'vitest'
import { releaseSeries, releaseYears } from './release-years.ts'

const release = (version: string, date = '') => ({ version, date, isPatch: !version.endsWith('.0') })

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

it('a minor release has its patches, oldest first, whatever came between', () => {
  const series = releaseSeries(['1.3.2', '1.4.0', '1.3.1', '1.3.0', '1.2.0'].map((version) => release(version)))
  expect(series.map(({ version, patches }) => [version, ...patches.map(({ version }) => version)])).toEqual([
    ['1.4.0'],
    ['1.3.0', '1.3.1', '1.3.2'],
    ['1.2.0'],
  ])
})

it('a patch whose minor release is not there stands alone', () => {
  const series = releaseSeries(['1.3.2', '1.3.1', '1.30.0'].map((version) => release(version)))
  expect(series.map(({ version, patches }) => [version, patches.length])).toEqual([
    ['1.3.2', 0],
    ['1.3.1', 0],
    ['1.30.0', 0],
  ])
})
