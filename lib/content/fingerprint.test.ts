import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

async function rewrite(file: string): Promise<void> {
  const { atime, mtime } = await fs.stat(file)
  await new Promise((resolve) => setTimeout(resolve, 10))
  await fs.writeFile(`${file}.new`, 'x')
  await fs.rename(`${file}.new`, file)
  await fs.utimes(file, atime, mtime)
}

it.each<[string, (file: string) => Promise<unknown>]>([
  ['added', (file) => fs.writeFile(`${file}.md`, '')],
  ['removed', (file) => fs.rm(file)],
  ['renamed', (file) => fs.rename(file, `${file}.md`)],
  ['written longer', (file) => fs.appendFile(file, 'x')],
  ['replaced by one of the same length and time', rewrite],
])('the fingerprint of a folder changes only when a file is %s', async (_, change) => {
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
