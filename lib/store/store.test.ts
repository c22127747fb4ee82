import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cache, keyOf, openCache, readEntry, writeEntry } from './store.ts'

const key = (inputs: unknown) => keyOf('code', inputs)

let dir: string
let cache: Cache<unknown>
beforeEach(async () => {
  dir = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'cache-')), 'a')
  cache = openCache(dir)
})
afterEach(() => fs.rm(path.dirname(dir), { recursive: true }))

const values = {
  'a text': 'naïve 日本 🦅',
  'no text': '',
  bytes: Buffer.from([0, 255, 1]),
  'a map': new Map([['a', { b: [1, undefined] }]]),
}

describe('a value', () => {
  it.each(Object.entries(values))('comes back as it was: %s', async (_, value) => {
    await cache.write(key('key'), value)
    expect(await openCache(dir).read(key('key'))).toEqual(value)
  })

  it('is made once', async () => {
    const make = vi.fn(async () => 'made')
    expect([await cache.get(key('key'), make), await cache.get(key('key'), make)]).toEqual(['made', 'made'])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is not kept where it could not be made', async () => {
    await expect(cache.get(key('key'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.get(key('key'), async () => 'made')).toBe('made')
  })

  it('goes when it is older than somebody says', async () => {
    await cache.write(key('old'), 1)
    await fs.utimes(cache.fileOf(key('old')), new Date(), new Date(Date.now() - 60_000))
    await cache.write(key('new'), 2)
    await openCache(dir).dropOlder(30_000)
    expect(await fs.readdir(dir)).toEqual([path.basename(cache.fileOf(key('new')))])
  })

  it('goes when nobody has used it, and with it what a killed build left', async () => {
    await cache.write(key('old'), 1)
    await cache.write(key('also old'), 2)
    await fs.writeFile(path.join(dir, 'x.123-0.new'), 'half')
    await fs.mkdir(path.join(dir, 'folder/inner'), { recursive: true })
    const next = openCache(dir)
    await next.read(key('old'))
    await next.write(key('new'), 3)
    await next.dropUnused()
    expect((await fs.readdir(dir)).sort()).toEqual(
      ['old', 'new'].map((name) => path.basename(cache.fileOf(key(name)))).sort(),
    )
  })
})

describe('a damaged value is made anew:', () => {
  const damages: Record<string, (file: string, bytes: Buffer) => Promise<void>> = {
    emptied: (file) => fs.writeFile(file, ''),
    deleted: (file) => fs.rm(file),
    replaced: (file) => fs.writeFile(file, 'something else that is longer than any checksum could ever be'),
    lengthened: (file, bytes) => fs.writeFile(file, Buffer.concat([bytes, Buffer.from(' ')])),
    "another's under its name": (file) => fs.copyFile(cache.fileOf(key('other')), file),
    'unreadable, as a folder is': async (file) => {
      await fs.rm(file)
      await fs.symlink('.', file)
    },
  }
  for (const [name, damage] of Object.entries(damages)) {
    it(name, async () => {
      await cache.write(key('key'), 'kept')
      await cache.write(key('other'), 'of another')
      await damage(cache.fileOf(key('key')), await fs.readFile(cache.fileOf(key('key'))))
      expect(await cache.get(key('key'), async () => 'made anew')).toBe('made anew')
      expect(await cache.read(key('key'))).toBe('made anew')
    })
  }

  it('cut anywhere, or with any byte changed', async () => {
    const file = path.join(dir, 'x')
    await writeEntry(file, { text: 'kept', bytes: Buffer.from('kept') })
    const whole = await fs.readFile(file)
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await fs.writeFile(file, changed)
      expect(await readEntry(file), `byte ${at}`).toBeUndefined()
      await fs.writeFile(file, whole.subarray(0, at))
      expect(await readEntry(file), `cut at ${at}`).toBeUndefined()
    }
  })
})

describe('a key', () => {
  it('is another one for whatever else goes in', () => {
    const inputs: unknown[] = [
      ...[undefined, null, 0, -0, 1, '', '1', 'undefined', true, 'true'],
      ...[[], {}, [undefined], [null], [[]], ['a', 'b'], ['a,b'], { a: undefined }, { a: null }, { a: 1 }, { a: '1' }],
      ...[{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: { b: 1 } }, { 'a.b': 1 }, Buffer.from('a'), Buffer.from('b'), 'a'],
      ...[{ props: { html: '<p>' } }, { props: { html: '<p >' } }],
    ]
    expect(new Set(inputs.map(key)).size).toBe(inputs.length)
    expect(keyOf('other code', 1)).not.toBe(key(1))
  })

  it('is the same for the same, wherever it comes from', () => {
    const value = { a: [1, 'b', { c: null }], d: new Uint8Array([1, 2]) }
    expect(key(structuredClone(value))).toBe(key(value))
    expect(key(Object.assign(Object.create(null), { a: 1 }))).toBe(key({ a: 1 }))
    expect(key('x')).toMatch(/^[0-9a-f]{64}$/)
  })

  class Post {
    slug = 'a'
  }
  it.each([
    ['a map', new Map([[1, 2]]), 'an instance of Map'],
    ['a set', new Set([1]), 'an instance of Set'],
    ['a date', new Date(0), 'an instance of Date'],
    ['an instance of a class', new Post(), 'an instance of Post'],
    ['an expression', /a/, 'an instance of RegExp'],
    ['a promise', Promise.resolve(1), 'an instance of Promise'],
    ['a function', () => 1, 'a function'],
    ['a symbol', Symbol('a'), 'a symbol'],
    ['a large integer', 1n, 'a bigint'],
    ['no number', Number.NaN, 'a number'],
    ['a symbol as a name', { [Symbol('a')]: 1 }, 'an instance of Object'],
  ])('stands for no part of a value: %s is refused, with its place', (_, value, what) => {
    const refusal = (place: string) => `${place} is ${what}, which no key can stand for`
    expect(() => key(value)).toThrow(refusal('inputs'))
    expect(() => key({ posts: [{}, { of: value }] })).toThrow(refusal('inputs.posts[1].of'))
  })
})
