import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stage } from './stage.ts'

let dir: string
beforeEach(async () => {
  dir = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'stage-')), 'content')
})
afterEach(() => fs.rm(path.dirname(dir), { recursive: true }))

async function laidOut(): Promise<Record<string, string>> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(names.map((file) => fs.readFile(file, 'utf8')))
  return Object.fromEntries(names.map((file, index) => [path.relative(dir, file), texts[index] ?? '']).sort())
}

const timeOf = async (name: string): Promise<number> => (await fs.stat(path.join(dir, name))).mtimeMs

describe('documents for Contentlayer', () => {
  it('are laid out as they are, in a folder that is made where it is missing', async () => {
    await stage(
      [
        { path: 'posts/a/index.md', text: 'ä\n' },
        { path: 'moves.yaml', text: '' },
      ],
      dir,
    )
    expect(await laidOut()).toEqual({ 'moves.yaml': '', 'posts/a/index.md': 'ä\n' })
  })

  it('go when they are no longer wanted, and change when their text does', async () => {
    await stage(
      [
        { path: 'posts/a.md', text: 'a' },
        { path: 'posts/b.md', text: 'b' },
      ],
      dir,
    )
    await stage([{ path: 'posts/b.md', text: 'c' }], dir)
    expect(await laidOut()).toEqual({ 'posts/b.md': 'c' })
    await stage([], dir)
    expect(await laidOut()).toEqual({})
  })

  it('have a time that follows from their text alone, so that a cache holds on another machine', async () => {
    await stage(
      [
        { path: 'a.md', text: 'same' },
        { path: 'b.md', text: 'same' },
        { path: 'c.md', text: 'other' },
      ],
      dir,
    )
    expect(await timeOf('a.md')).toBe(await timeOf('b.md'))
    expect(await timeOf('a.md')).not.toBe(await timeOf('c.md'))
    expect(await timeOf('a.md')).toBe(0x0967115f * 1000)
  })

  it('are not written again while they stay as they are', async () => {
    await stage([{ path: 'a.md', text: 'a' }], dir)
    const before = await fs.stat(path.join(dir, 'a.md'))
    await stage([{ path: 'a.md', text: 'a' }], dir)
    expect((await fs.stat(path.join(dir, 'a.md'))).ctimeMs).toBe(before.ctimeMs)
  })

  it('may become a folder, and a folder a document', async () => {
    const file = [{ path: 'posts/a.md', text: 'a' }]
    const folder = [{ path: 'posts/a.md/index.md', text: 'b' }]
    await stage(file, dir)
    await stage(folder, dir)
    expect(await laidOut()).toEqual({ 'posts/a.md/index.md': 'b' })
    await stage(file, dir)
    expect(await laidOut()).toEqual({ 'posts/a.md': 'a' })
  })
})
