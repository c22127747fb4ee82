import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let dir: string
const at = (name: string): string => path.join(dir, name)

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'fingerprint-'))
  await fs.mkdir(at('posts'))
  await fs.writeFile(at('posts/a.md'), 'a')
  await fs.writeFile(at('moves.yaml'), 'b')
})
afterEach(() => fs.rm(dir, { recursive: true }))

describe('the fingerprint of a folder', () => {
  it('stays while nothing changes, and is a hash', () => {
    expect(fingerprint(dir)).toBe(fingerprint(dir))
    expect(fingerprint(dir)).toMatch(/^[0-9a-f]{64}$/)
  })

  const changes: Record<string, () => Promise<unknown>> = {
    'is added': () => fs.writeFile(at('posts/b.md'), ''),
    'is removed': () => fs.rm(at('posts/a.md')),
    'is renamed': () => fs.rename(at('posts/a.md'), at('posts/b.md')),
    'is moved into a new folder': async () => {
      await fs.mkdir(at('posts/a'))
      await fs.rename(at('posts/a.md'), at('posts/a/index.md'))
    },
    'is written longer': () => fs.appendFile(at('posts/a.md'), 'x'),
    'is written with the same length and time': async () => {
      const { atime, mtime } = await fs.stat(at('posts/a.md'))
      await new Promise((resolve) => setTimeout(resolve, 10))
      await fs.writeFile(at('posts/a.md'), 'x')
      await fs.utimes(at('posts/a.md'), atime, mtime)
    },
    'becomes a link that leads nowhere': async () => {
      await fs.rm(at('posts/a.md'))
      await fs.symlink('nowhere', at('posts/a.md'))
    },
  }
  it.each(Object.keys(changes))('changes when a file %s', async (name) => {
    const before = fingerprint(dir)
    await changes[name]?.()
    expect(fingerprint(dir)).not.toBe(before)
  })
})
