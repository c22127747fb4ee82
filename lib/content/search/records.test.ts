import { expect, it } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { testSite } from '#lib/content/testing/test-content.ts'

const other = post('other', 'tags: [EBPF]\nauthor: Ann Óne')
const { site } = await testSite({ ...files, 'posts/other.md': other })

const recordOf = async (address: string) => (await site.searchRecords()).find((record) => record.address === address)

it('has every published post, project, person, release and year', async () => {
  const groups = (await site.searchRecords()).map(({ group }) => group)
  const count = (name: string): number => groups.filter((group) => group === name).length
  expect([count('Posts'), count('Projects'), count('People'), count('Releases'), count('Years')]).toEqual([
    4, 7, 5, 3, 5,
  ])
})

it('has what readers narrow posts by', async () => {
  const { filters } = (await recordOf('/blog/other/')) ?? {}
  expect(filters).toEqual({ year: ['2022'], tag: ['ebpf'], author: ['Ann Óne'] })
})

it('says of projects, people and releases what readers may look for', async () => {
  expect(await recordOf('/projects/falco/')).toMatchObject({
    title: 'falco',
    summary: 'What falco is for.',
    keywords: ['core', 'stable', 'engine'],
  })
  expect(await recordOf('/maintainers/ann/')).toMatchObject({
    title: 'Ann Óne',
    summary: '@Ann, @ann-old. Acme. Maintains charts/tree/master/falco, falco.',
  })
  expect(await recordOf('/releases/#page:0.10.0')).toMatchObject({
    title: 'Falco 0.10.0',
    summary: 'Released on 10 March 2020. Old news.',
    filters: { year: ['2020'] },
  })
  expect(await recordOf('/2020/')).toMatchObject({ title: 'The year 2020', filters: { year: ['2020'] } })
})

it('has the texts beside what is said of them', async () => {
  const names = (await site.searchFiles()).map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('fragment/'))).toHaveLength(24)
  const words = (await site.searchFile('words.txt')) ?? new Uint8Array()
  expect(Buffer.from(words).toString().split('\n')).toContain('pictures')
  expect(await site.searchFile('../content.json')).toBeUndefined()
})
