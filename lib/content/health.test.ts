import { expect, it } from 'vitest'
import { askOf, files } from '#testing/test-content.ts'
import { healthFacts } from './health.ts'

const figures = `asOf: 2026-08-19
months:
  - { month: 2021-11, maintainers: 5, companies: 2 }
  - { month: 2021-12, maintainers: 6 }
  - { month: 2023-01, maintainers: 7, companies: 1 }
`

it('of each year, the last month with a number counts', async () => {
  const { charts, leaders } = await askOf({ ...files, 'figures.yaml': figures }, healthFacts)
  expect(charts.find(({ id }) => id === 'people')?.rows).toEqual([
    { name: '2023', value: 7, words: '7, 1 company' },
    { name: '2021', value: 6, words: '6, 2 companies' },
  ])
  // No maintainer in the files is a core maintainer.
  expect(leaders).toBe(false)
})
