import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { customRecord, makeIndex, type SearchRecord } from './make-index.ts'

const record = (address: string, title: string, summary = ''): SearchRecord => ({
  kind: 'Post',
  address,
  title,
  date: '2024-01-02',
  summary,
  filters: { year: ['2024'], tag: [], author: ['A, "B" & <C>'] },
})

it('takes excerpts from prose; tags, authors and code are found, too', async () => {
  const filters = { tag: ['How-to'], author: ['Ærø', 'Bo'] }
  const names = { aliases: ['outputs'], keywords: ['stable'] }
  const item = { ...record('/a/', 'The Falcosidekick', 'A text.'), ...names, filters }
  const text = { prose: 'A text. With falcoctl.', code: 'exit 0' }
  const files = await makeIndex([customRecord(item, text)])
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
