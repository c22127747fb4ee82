import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { codeVersion } from './code-version.ts'

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'code-'))
  await fs.writeFile(path.join(dir, 'a.ts'), '1')
})
afterEach(() => fs.rm(dir, { recursive: true }))

it.each([
  ['another text of a file', 'a.ts', false],
  ['another file', 'below/b.css', false],
  ['a test', 'a.test.ts', true],
])('%s is another version: %s', async (_, name, isSame) => {
  const before = codeVersion([dir])
  await fs.mkdir(path.dirname(path.join(dir, name)), { recursive: true })
  await fs.writeFile(path.join(dir, name), '2')
  expect(codeVersion([dir]) === before).toBe(isSame)
})

it('other settings are another version', async () => {
  expect(codeVersion([dir], { a: 1 })).not.toBe(codeVersion([dir], { a: 2 }))
  expect(codeVersion([path.join(dir, 'a.ts')])).toMatch(/^[0-9a-f]{16}$/)
})
