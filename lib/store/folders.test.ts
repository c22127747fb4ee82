import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import { testDir } from '#testing/files.ts'
import { codeVersion, fingerprint } from './folders.ts'

const { at, write } = testDir()

/** Changes the text of a file but keeps its modification time. */
async function overwrite(file: string) {
  const { atime, mtime } = await fs.stat(file)
  await fs.writeFile(file, 'x')
  await fs.utimes(file, atime, mtime)
}

it.each<[string, (file: string) => Promise<unknown>]>([
  ['added', (file) => fs.writeFile(`${file}.md`, '')],
  ['removed', (file) => fs.rm(file)],
  ['overwritten in the same length and keeps its time', overwrite],
])('the fingerprint of a folder changes only when a file is %s', async (_, change) => {
  write('posts/a.md', 'a')
  const before = fingerprint(at())
  expect(fingerprint(at())).toBe(before)
  await change(at('posts/a.md'))
  expect(fingerprint(at())).not.toBe(before)
})

it('the version of code changes with each file and setting, but not with tests', () => {
  const after = (file: string, text: string) => {
    write(file, text)
    return codeVersion([at()])
  }
  const versions = [after('a.ts', '1'), after('a.ts', '2'), after('b.css', '')]
  expect(new Set([...versions, codeVersion([at()], { a: 1 })]).size).toBe(4)
  expect(after('a.test.ts', '')).toBe(versions[2])
})
