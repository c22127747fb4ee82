import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

it.each<[string, (file: string) => Promise<unknown>]>([
  ['is added', (file) => fs.writeFile(`${file}.md`, '')],
  ['is removed', (file) => fs.rm(file)],
  ['is renamed', (file) => fs.rename(file, `${file}.md`)],
  ['is written longer', (file) => fs.appendFile(file, 'x')],
  [
    'is written with the same length and time',
    async (file) => {
      const { atime, mtime } = await fs.stat(file)
      await new Promise((resolve) => setTimeout(resolve, 10))
      await fs.writeFile(file, 'x')
      await fs.utimes(file, atime, mtime)
    },
  ],
  [
    'becomes a link that leads nowhere',
    async (file) => {
      await fs.rm(file)
      await fs.symlink('nowhere', file)
    },
  ],
])('the fingerprint of a folder stays while nothing changes, and changes when a file %s', async (_, change) => {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'fingerprint-'))
  const file = path.join(dir, 'posts/a.md')
  await fs.mkdir(path.dirname(file))
  await fs.writeFile(file, 'a')
  const before = fingerprint(dir)
  expect(fingerprint(dir)).toBe(before)
  await change(file)
  expect(fingerprint(dir)).not.toBe(before)
  await fs.rm(dir, { recursive: true })
})
