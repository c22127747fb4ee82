import { expect, it } from 'vitest'
import { releaseSeries } from './release-series.ts'

it.each([
  ['1.3.2 1.4.0 1.3.1 1.3.0 1.2.0', ['1.4.0', '1.3.0 1.3.1 1.3.2', '1.2.0']],
  ['1.3.2 1.3.1 1.30.0', ['1.3.2', '1.3.1', '1.30.0']],
])(
  'patches of %s are below their minor release, or by themselves if it is missing: %j',
  (versions, series) => {
    const found = releaseSeries(
      versions.split(' ').map((version) => ({ version, isPatch: !version.endsWith('.0') })),
    )
    const words = found.map(({ version, patches }) =>
      [version, ...patches.map(({ version }) => version)].join(' '),
    )
    expect(words).toEqual(series)
  },
)
