import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { files, post, testSite } from '#testing/test-content.ts'
import { makeIndex } from './search-index.ts'
import { type SearchRecord, searchRecords } from './search-records.ts'

it('takes excerpts from prose; tags, authors and code are found, too', async () => {
  const record: SearchRecord = {
    kind: 'Post',
    address: '/a/',
    title: 'The Falcosidekick',
    summary: 'A text.',
    aliases: ['outputs'],
    keywords: ['stable'],
    filters: { tag: ['How-to'], author: ['Ærø', 'Bo'] },
    text: { prose: 'A text. With falcoctl.', code: 'exit 0' },
  }
  const files = await makeIndex([record])
  const { bytes } = files.find(({ name }) => name.startsWith('fragment/')) ?? {}
  const fragment = gunzipSync(bytes ?? '')
    .toString()
    .replace('pagefind_dcd', '')
  expect(JSON.parse(fragment)).toMatchObject({
    content: 'A text. With falcoctl.',
    meta: {
      names: 'outputs',
      words: 'stable, How-to, Ærø, Bo, exit 0',
    },
  })
})

const other = post('other', 'tags: [EBPF]\nauthor: Bea Full', '## Rule exceptions')
await testSite({
  ...files,
  'posts/other.md': other,
  'project-releases/libs.yaml': `project: libs
asOf: 2020-03-10
tag: '{version}'
releases: [{ version: 0.9.2, date: 2020-02-01 }]
`,
  'changes.yaml': `asOf: 2020-03-10
changes:
  - { falco: 0.10.1, read: [flags, keys], addedFlags: [--new], removedKeys: [grpc_output] }
  - { falco: 0.10.0, read: [flags] }
`,
})

it.each([
  [
    '/blog/other/',
    {
      keywords: ['Rule exceptions'],
      filters: { year: ['2022'], tag: ['ebpf'], author: ['Bea Former'] },
    },
  ],
  ['/2022/', { aliases: ['2022'] }],
  [
    '/projects/falco/',
    {
      title: 'falco',
      summary: expect.stringMatching(/^What falco is for\. Maintained by .*Ann/),
      keywords: ['core', 'stable', 'engine'],
    },
  ],
  ['/projects/libs/', { keywords: ['core', 'stable', '0.9.2'] }],
  ['/releases/', { aliases: ['0.11.0', '0.11'] }],
  ['/releases/upgrade/', { text: { code: 'grpc_output --new' } }],
  [
    '/releases/0.10.1/',
    {
      aliases: expect.arrayContaining(['0.10.1', '0.10']),
      text: { code: 'grpc_output' },
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
  ['/catalogue/#page:plugin-okta', { title: 'okta', summary: 'A plugin. Reads okta. Ann.' }],
  [
    '/catalogue/#page:rule-read-files-cve',
    { summary: 'A rule, stable, warning. Discovery.', keywords: ['host', 'T1555.001'] },
  ],
  [
    '/health/',
    {
      summary: expect.stringMatching(
        / 4 of 4 maintained projects have only one or two maintainers\. .* Help wanted\.$/,
      ),
    },
  ],
])('the search index has a record of the address %s', async (wanted, record) => {
  const records = await searchRecords()
  expect(records.find(({ address }) => address === wanted)).toMatchObject(record)
})
