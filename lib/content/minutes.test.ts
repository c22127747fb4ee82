import { describe, expect, it } from 'vitest'
import { files } from './testing/small-community.ts'
import { testSite } from './testing/test-content.ts'

const { site } = await testSite(files)

const folder = 'https://github.com/falcosecurity/community/blob/main/meeting-notes'

describe('past calls', () => {
  it('come newest first, each with its place in the minutes', async () => {
    const { asOf, calls = [] } = (await site.pastCalls()) ?? {}
    expect(asOf).toBe('2024-02-01T00:00:00.000Z')
    expect(calls.map(({ date, url }) => [date.slice(0, 10), url])).toEqual([
      ['2024-01-31', `${folder}/release-0.37.1.md`],
      ['2024-01-24', `${folder}/release-0.37.0.md#2024-01-17`],
      ['2024-01-18', `${folder}/notes%3A%202024-01-18-core.md`],
      ['2024-01-17', `${folder}/release-0.37.0.md#2024-01-17`],
      ['2021-03-10', `${folder}/2021/2021-03-10.md`],
      ['2021-03-03', `${folder}/release-0.28.0.md#2021-03-03`],
    ])
    expect(calls.filter(({ held }) => !held).map(({ date }) => date.slice(0, 10))).toEqual(['2024-01-31'])
    expect(calls.find(({ about }) => about)?.about).toBe('Core maintainers')
  })

  it('are counted by year, without those of groups and those that were called off', async () => {
    expect([...(await site.callsByYear())]).toEqual([
      ['2021', 2],
      ['2022', 0],
      ['2023', 0],
      ['2024', 2],
    ])
  })
})
