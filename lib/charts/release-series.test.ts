import { expect, it } from 'vitest'
import { releaseSeries } from './release-series.ts'

const release = (version: string) => ({ version, isPatch: !version.endsWith('.0') })

it('a minor release has its patches, oldest first, whatever came between', () => {
  const series = releaseSeries(['1.3.2', '1.4.0', '1.3.1', '1.3.0', '1.2.0'].map(release))
  expect(series.map(({ version, patches }) => [version, ...patches.map(({ version }) => version)])).toEqual([
    ['1.4.0'],
    ['1.3.0', '1.3.1', '1.3.2'],
    ['1.2.0'],
  ])
})

it('a patch whose minor release is not there stands alone', () => {
  const series = releaseSeries(['1.3.2', '1.3.1', '1.30.0'].map(release))
  expect(series.map(({ version, patches }) => [version, patches.length])).toEqual([
    ['1.3.2', 0],
    ['1.3.1', 0],
    ['1.30.0', 0],
  ])
})
