import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cache, openCache, readEntry, writeEntry } from './store.ts'

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
    await cache.write('key', value)
    expect(await openCache(dir).read('key')).toEqual(value)
  })

  it('is made once', async () => {
    const make = vi.fn(async () => 'made')
    expect([await cache.get('key', make), await cache.get('key', make)]).toEqual(['made', 'made'])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is not kept where it could not be made', async () => {
    await expect(cache.get('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.get('key', async () => 'made')).toBe('made')
  })

  it('goes when nobody has used it, and with it what a killed build left', async () => {
    await cache.write('old', 1)
    await cache.write('also old', 2)
    await fs.writeFile(path.join(dir, 'x.123-0.new'), 'half')
    await fs.mkdir(path.join(dir, 'folder/inner'), { recursive: true })
    const next = openCache(dir)
    await next.read('old')
    await next.write('new', 3)
    await next.dropUnused()
    expect((await fs.readdir(dir)).sort()).toEqual(['old', 'new'].map((key) => path.basename(cache.fileOf(key))).sort())
  })
})

describe('a damaged value is made anew:', () => {
  const damages: Record<string, (file: string, bytes: Buffer) => Promise<void>> = {
    emptied: (file) => fs.writeFile(file, ''),
    deleted: (file) => fs.rm(file),
    replaced: (file) => fs.writeFile(file, 'something else that is longer than any checksum could ever be'),
    lengthened: (file, bytes) => fs.writeFile(file, Buffer.concat([bytes, Buffer.from(' ')])),
    "another's under its name": (file) => fs.copyFile(cache.fileOf('other'), file),
    'unreadable, as a folder is': async (file) => {
      await fs.rm(file)
      await fs.symlink('.', file)
    },
  }
  for (const [name, damage] of Object.entries(damages)) {
    it(name, async () => {
      await cache.write('key', 'kept')
      await cache.write('other', 'of another')
      await damage(cache.fileOf('key'), await fs.readFile(cache.fileOf('key')))
      expect(await cache.get('key', async () => 'made anew')).toBe('made anew')
      expect(await cache.read('key')).toBe('made anew')
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
