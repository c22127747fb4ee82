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

const noText = async (): Promise<string> => ''

const read = (bytes: Uint8Array | undefined): string => gunzipSync(bytes ?? new Uint8Array()).toString()

it('makes what a browser loads, and neither pages nor styles of its own', async () => {
  const files = await makeIndex([record('/a/', 'Title', 'Summary.'), record('/b/', '<b>')], async () => 'A text.')
  const names = files.map(({ name }) => name)
  expect(names.filter((name) => /\.(?:css|html)$|ui|worker|highlight|unknown/.test(name))).toEqual([])
  expect(names).toEqual(
    expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'words/5.txt']),
  )
  const fragments = files.filter(({ name }) => name.startsWith('fragment/')).map(({ bytes }) => read(bytes))
  expect(fragments).toHaveLength(2)
  expect(fragments.join()).toContain('Summary. A text.')
  expect(fragments.join()).toContain('"title":"<b>"')
})

it('has tags and the names of authors among the words of a text, behind it', async () => {
  const text = async (): Promise<string> => 'A text.'
  const files = await makeIndex(
    [{ ...record('/a/', 'Title'), filters: { year: [], tag: ['How-to'], author: ['Ærø', 'Bo'] } }],
    text,
  )
  expect(files.map(({ name, bytes }) => (name.startsWith('fragment/') ? read(bytes) : '')).join('')).toContain(
    'A text. How-to, Ærø, Bo"',
  )
})

it('makes the same bytes of the same records', async () => {
  const records = Array.from({ length: 150 }, (_, at) => record(`/${at}/`, `Number ${at}`, `This is ${at}.`))
  const [first, second] = await Promise.all([makeIndex(records, noText), makeIndex(records, noText)])
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
  expect(second.every(({ bytes }, at) => Buffer.from(bytes).equals(first[at]?.bytes ?? Buffer.alloc(0)))).toBe(true)
})

it('makes the same bytes however long each text takes to read', async () => {
  const records = Array.from({ length: 9 }, (_, at) => record(`/${at}/`, `Number ${at}`))
  const slow = async ({ address }: SearchRecord): Promise<string> => {
    for (let turns = address === '/0/' ? 9 : 0; turns > 0; turns -= 1) await new Promise(setImmediate)
    return address
  }
  const [first, second] = await Promise.all([
    makeIndex(records, slow),
    makeIndex(records, async ({ address }) => address),
  ])
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
})

it('makes an index of nothing, and of a record without a text', async () => {
  const names = (await makeIndex([], noText)).map(({ name }) => name)
  expect(names).toContain('pagefind-entry.json')
  const files = await makeIndex([record('/a/', 'Alone')], noText)
  expect(
    files
      .filter(({ name }) => name.startsWith('fragment/'))
      .map(({ bytes }) => read(bytes))
      .join(),
  ).toContain('Alone')
})

it('goes on after a text that could not be read', async () => {
  const fails = makeIndex([record('/a/', 'A')], () => Promise.reject(new Error('gone')))
  const next = makeIndex([record('/b/', 'B')], noText)
  await expect(fails).rejects.toThrow('gone')
  expect((await next).length).toBeGreaterThan(3)
})
