import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeIndex, type SearchFile, type SearchRecord, wordList } from './make-index.ts'

const record = (address: string, title: string, summary = ''): SearchRecord => ({
  group: 'Posts',
  address,
  title,
  date: '2024-01-02',
  summary,
  filters: { year: ['2024'], tag: [], author: ['A, "B" & <C>'] },
})

const text =
  (prose: string, code = '') =>
  async () => ({ prose, code })

const fragments = (files: readonly SearchFile[]) =>
  files
    .filter(({ name }) => name.startsWith('fragment/'))
    .map(({ bytes }) => gunzipSync(bytes).toString())

it('contains the files that a browser loads', async () => {
  const files = await makeIndex(
    [record('/a/', 'Title', 'Summary.'), record('/b/', '<b>')],
    text('A text.'),
  )
  const names = files.map(({ name }) => name).filter((name) => !/\.pf_\w+$/.test(name))
  expect(names.join(' ')).toBe('pagefind-entry.json pagefind.js wasm.en.pagefind words.txt')
  expect(files.map(({ name }) => name)).toContain('pagefind.en.pf_meta')
  const entry = files.find(({ name }) => name === 'pagefind-entry.json')
  expect(JSON.parse(String(entry?.bytes)).languages.en.hash).toBe('en')
  for (const part of ['Summary. A text.', '"title":"<b>"'])
    expect(fragments(files).join()).toContain(part)
})

it('is made again only if a record has changed', async () => {
  const kept = new Map<string, Promise<SearchFile[]>>()
  const remember = (records: unknown, make: () => Promise<SearchFile[]>) => {
    const key = JSON.stringify(records)
    const files = kept.get(key) ?? make()
    kept.set(key, files)
    return files
  }
  const made = await makeIndex([record('/a/', 'A')], text('A text.'), remember)
  expect(await makeIndex([record('/a/', 'A')], text('A text.'), remember)).toBe(made)
  expect(await makeIndex([record('/a/', 'A')], text('Another.'), remember)).not.toBe(made)
})

it('takes excerpts from prose, and also finds tags, authors, code and names of two words', async () => {
  const filters = { tag: ['How-to'], author: ['Ærø', 'Bo'] }
  const names = { aliases: ['outputs'], keywords: ['stable'] }
  const item = { ...record('/a/', 'The Falcosidekick', 'A text.'), ...names, filters }
  const [fragment = ''] = fragments(
    await makeIndex([item], text('A text. With falcoctl.', 'exit 0')),
  )
  expect(JSON.parse(fragment.replace('pagefind_dcd', ''))).toMatchObject({
    content: 'A text. With falcoctl.',
    meta: {
      alias: 'outputs, falco sidekick',
      names: 'stable, How-to, Ærø, Bo, falco ctl',
      code: 'exit 0',
    },
  })
})

it('makes the same bytes, however long each text takes to read', async () => {
  const records = Array.from({ length: 150 }, (_, at) => record(`/${at}/`, `Number ${at}`))
  const slow = async ({ address }: SearchRecord) => {
    if (address === '/0/') await new Promise(setImmediate)
    return { prose: '', code: '' }
  }
  const [first, second] = await Promise.all([
    makeIndex(records, text('')),
    makeIndex(records, slow),
  ])
  expect(second).toEqual(first)
})

it('goes on after a text that could not be read', async () => {
  const fails = makeIndex([record('/a/', 'A')], () => Promise.reject(new Error('gone')))
  const next = makeIndex([record('/b/', 'B')], text(''))
  await expect(fails).rejects.toThrow('gone')
  expect((await next).length).toBeGreaterThan(3)
})

it('lists at most 20,000 words of 3 to 25 letters by number of uses, the highest first', () => {
  const texts = ['Rules, rules; NÓVA kube a an', `toolsOf nova ${'x'.repeat(26)}`, 'rules']
  expect(wordList(texts)).toEqual(['2 nova rules', '1 kube tools toolsof'])
  const many = Array.from({ length: 30_000 }, (_, at) => `word${at}`)
  expect(
    wordList([many.join(' ')])
      .join()
      .split(' '),
  ).toHaveLength(20_001)
})
