import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { customRecord, makeIndex, type SearchRecord, wordList } from './make-index.ts'

const record = (address: string, title: string, summary = ''): SearchRecord => ({
  group: 'Posts',
  address,
  title,
  date: '2024-01-02',
  summary,
  filters: { year: ['2024'], tag: [], author: ['A, "B" & <C>'] },
})

it('takes excerpts from prose; tags, authors, code and parts of names are found, too', async () => {
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
      alias: 'outputs, falco sidekick',
      names: 'stable, How-to, Ærø, Bo, falco ctl',
      code: 'exit 0',
    },
  })
})

it('lists words of 3 to 25 letters, those in the most texts first', () => {
  const texts = ['Rules, rules; NÓVA kube a an', `toolsOf nova ${'x'.repeat(26)}`, 'rules']
  expect(wordList(texts)).toEqual(['nova', 'rules', 'kube', 'tools', 'toolsof'])
})
