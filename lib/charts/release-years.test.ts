import { expect, it } from 'vitest'
import { releaseSeries, releaseYears } from './release-years.ts'

const release = (version: string, date = '') => ({
  version,
  date,
  isPatch: !version.endsWith('.0'),
})

it('releases by year have their place in it, minor ones the days since the one before', () => {
  const years = releaseYears([
    release('0.3.1', '2021-01-01'),
    release('0.3.0', '2020-12-31'),
    release('0.2.1', '2020-07-02'),
    release('0.2.0', '2020-01-01'),
    release('0.1.0', '2019-12-31'),
  ])
  expect(years.map(({ year }) => year)).toEqual(['2021', '2020', '2019'])
  const facts = years.flatMap(({ releases }) =>
    releases.map(({ version, place, gap }) => [version, place, gap]),
  )
  expect(facts).toEqual([
    ['0.3.1', 0, undefined],
    ['0.3.0', 99.7, 365],
    ['0.2.1', 50, undefined],
    ['0.2.0', 0, 1],
    ['0.1.0', 99.7, undefined],
  ])
})

it.each([
  ['1.3.2 1.4.0 1.3.1 1.3.0 1.2.0', ['1.4.0', '1.3.0 1.3.1 1.3.2', '1.2.0']],
  ['1.3.2 1.3.1 1.30.0', ['1.3.2', '1.3.1', '1.30.0']],
])(
  'of %s, minor releases have their patches, and other patches are on their own: %j',
  (versions, series) => {
    const found = releaseSeries(versions.split(' ').map((version) => release(version)))
    const words = found.map(({ version, patches }) =>
      [version, ...patches.map(({ version }) => version)].join(' '),
    )
    expect(words).toEqual(series)
  },
)
