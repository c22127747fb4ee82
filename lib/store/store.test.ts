import fs from 'node:fs'
import { expect, it, vi } from 'vitest'
import { testDir } from '#testing/files.ts'
import { keyOf, openCache } from './store.ts'

const { at, write } = testDir()

const open = () => openCache<unknown>(at('cache'))
const key = keyOf('', 'a')
const old = keyOf('', 'old')
const fresh = keyOf('', 'new')

const unmade = () => Promise.reject(new Error('It is made again'))

it('a value is made again only if making it failed, or its file is truncated', async () => {
  const cache = open()
  await expect(cache.get(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const value = new Map([['日 🦅', [undefined, Buffer.from([0, 255])]]])
  const make = vi.fn(async () => value)
  expect([await cache.get(key, make), await cache.get(key, make)]).toEqual([value, value])
  expect(make).toHaveBeenCalledTimes(1)
  for (const length of [0, 3]) {
    fs.truncateSync(at(`cache/${key}`), length)
    expect(cache.has(key)).toBe(false)
    expect(await cache.get(key, async () => '')).toBe('')
  }
  expect([await cache.get(key, unmade), cache.has(key), cache.has(old)]).toEqual(['', true, false])
})

it('unused values and files of a killed build are removed', async () => {
  for (const one of [key, old]) await open().get(one, async () => 1)
  write('cache/x.123-0.new', 'half')
  const next = open()
  await next.get(key, unmade)
  await next.get(fresh, async () => 3)
  await next.dropUnused()
  expect(fs.readdirSync(at('cache')).sort()).toEqual([key, fresh].sort())
})
