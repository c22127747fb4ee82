import { expect, it } from 'vitest'
import { files, post, testSite } from '#lib/content/testing/test-content.ts'

const other = post('other', 'tags: [EBPF]\nauthor: Bea Full')
const search = `
answers:
  - { to: https://example.org/x, words: [chat] }
  - { to: /releases/, words: [latest version] }
`
const { site } = await testSite({ ...files, 'posts/other.md': other, 'search.yaml': search })

it.each([
  ['/blog/other/', { filters: { year: ['2022'], tag: ['ebpf'], author: ['Bea Former'] } }],
  [
    '/projects/falco/',
    {
      title: 'falco',
      summary: 'What falco is for.',
      keywords: ['core', 'stable', 'engine'],
      maintainers: expect.stringMatching(/^Maintained by .*Ann/),
    },
  ],
  [
    '/maintainers/ann/',
    { summary: '@Ann, @ann-old. Acme. Maintains charts/tree/master/falco, falco.' },
  ],
  [
    '/releases/0.10.0/',
    {
      title: 'Falco 0.10.0',
      summary: 'Released on 10 March 2020. Old news. driver 2.0.0, engine 13.',
    },
  ],
  ['/releases/#page:0.9.0', { title: 'Falco 0.9.0' }],
  ['/catalogue/#page:plugin-okta', { title: 'okta', summary: 'A plugin. Reads okta. Ann.' }],
  [
    '/catalogue/#page:rule-read-files-cve',
    { summary: 'A rule, stable, warning. Discovery.', keywords: ['host', 'T1555.001'] },
  ],
  ['https://example.org/x', { group: 'Pages', title: 'X', summary: 'X.', aliases: ['chat'] }],
  [
    '/releases/',
    {
      title: 'Releases',
      summary: expect.stringMatching(/^The newest is Falco [\d.]+, released on /),
      aliases: ['latest version'],
    },
  ],
  [
    '/graph/',
    { summary: expect.stringMatching(/^4 of 4 projects have one maintainer\. .* Help wanted\.$/) },
  ],
])('a record has texts to search and values to filter by: %s', async (wanted, record) => {
  expect((await site.searchRecords()).find(({ address }) => address === wanted)).toMatchObject(
    record,
  )
})
