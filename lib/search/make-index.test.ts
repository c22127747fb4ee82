import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeIndex } from './make-index.ts'
import type { SearchRecord } from './record.ts'

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

const read = (bytes: Uint8Array | undefined): string => gunzipSync(bytes ?? new Uint8Array()).toString()

it('makes what a browser loads, and neither pages nor styles of its own', async () => {
  const files = await makeIndex([record('/a/', 'Title', 'Summary.'), record('/b/', '<b>')], text('A text.'))
  const names = files.map(({ name }) => name)
  expect(names.filter((name) => /\.(?:css|html)$|ui|worker|highlight|unknown/.test(name))).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'words.txt']))
  const fragments = files.filter(({ name }) => name.startsWith('fragment/')).map(({ bytes }) => read(bytes))
  expect(fragments).toHaveLength(2)
  expect(fragments.join()).toContain('Summary. A text.')
  expect(fragments.join()).toContain('"title":"<b>"')
})

it('takes excerpts from prose alone, and finds tags, authors, code and names of two words besides', async () => {
  const files = await makeIndex(
    [
      {
        ...record('/a/', 'The Falcosidekick', 'A text.'),
        keywords: ['stable'],
        filters: { tag: ['How-to'], author: ['Ærø', 'Bo'] },
      },
    ],
    text('A text. With falcoctl.', 'exit 0'),
  )
  const fragments = files.filter(({ name }) => name.startsWith('fragment/')).map(({ bytes }) => read(bytes))
  expect(JSON.parse(fragments.join().replace('pagefind_dcd', ''))).toMatchObject({
    content: 'A text. With falcoctl.',
    meta: { alias: 'falco sidekick', names: 'stable, How-to, Ærø, Bo, falco ctl', code: 'exit 0' },
  })
})

it('makes the same bytes of the same records', async () => {
  const records = Array.from({ length: 150 }, (_, at) => record(`/${at}/`, `Number ${at}`, `This is ${at}.`))
  const [first, second] = await Promise.all([makeIndex(records, text('')), makeIndex(records, text(''))])
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
  expect(second.every(({ bytes }, at) => Buffer.from(bytes).equals(first[at]?.bytes ?? Buffer.alloc(0)))).toBe(true)
})

it('makes the same bytes however long each text takes to read', async () => {
  const records = Array.from({ length: 9 }, (_, at) => record(`/${at}/`, `Number ${at}`))
  const slow = async ({ address }: SearchRecord) => {
    for (let turns = address === '/0/' ? 9 : 0; turns > 0; turns -= 1) await new Promise(setImmediate)
    return { prose: address, code: '' }
  }
  const [first, second] = await Promise.all([
    makeIndex(records, slow),
    makeIndex(records, async ({ address }) => ({ prose: address, code: '' })),
  ])
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
})

it('makes an index of nothing, and of a record without a text', async () => {
  const names = (await makeIndex([], text(''))).map(({ name }) => name)
  expect(names).toContain('pagefind-entry.json')
  const files = await makeIndex([record('/a/', 'Alone')], text(''))
  expect(
    files
      .filter(({ name }) => name.startsWith('fragment/'))
      .map(({ bytes }) => read(bytes))
      .join(),
  ).toContain('Alone')
})

it('goes on after a text that could not be read', async () => {
  const fails = makeIndex([record('/a/', 'A')], () => Promise.reject(new Error('gone')))
  const next = makeIndex([record('/b/', 'B')], text(''))
  await expect(fails).rejects.toThrow('gone')
  expect((await next).length).toBeGreaterThan(3)
})
