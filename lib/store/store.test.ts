import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cache, keyOf, openCache } from './store.ts'

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

  it('goes when nobody has used it, and with it what a killed build left', async () => {
    await cache.write(key('old'), 1)
    await cache.write(key('also old'), 2)
    await fs.writeFile(path.join(dir, 'x.123-0.new'), 'half')
    await fs.mkdir(path.join(dir, 'folder/inner'), { recursive: true })
    const next = openCache(dir)
    await next.read(key('old'))
    await next.write(key('new'), 3)
    await next.dropUnused()
    expect((await fs.readdir(dir)).sort()).toEqual([key('old'), key('new')].sort())
  })
})

it('a value whose file was cut off is made anew', async () => {
  await cache.write(key('key'), 'kept')
  await fs.truncate(path.join(dir, key('key')), 4)
  expect(await cache.get(key('key'), async () => 'made anew')).toBe('made anew')
  expect(await cache.read(key('key'))).toBe('made anew')
})

describe('a key', () => {
  it('is another one for whatever else goes in', () => {
    const inputs: unknown[] = [null, 0, 1, '', '1', true, [], {}, [[]], ['a', 'b'], ['a,b'], { a: null }, { a: 1 }]
    inputs.push({ a: 1, b: 2 }, { b: 2, a: 1 }, { a: { b: 1 } }, { 'a.b': 1 }, { props: { html: '<p>' } })
    expect(new Set(inputs.map(key)).size).toBe(inputs.length)
    expect(keyOf('other code', 1)).not.toBe(key(1))
  })

  it.each([new Map([[1, 2]]), new Set([1]), () => 1])('stands for no part of a value: %s is refused', (value) => {
    expect(() => key({ posts: [{}, { of: value }] })).toThrow(/^of is no text, number, list or plain object/)
  })
})
