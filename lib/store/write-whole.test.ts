import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { writeWhole } from './write-whole.ts'

it('leaves one of two texts that are written at once, whole, and nothing beside it', async () => {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'whole-'))
  const file = path.join(dir, 'a/b.json')
  const texts = ['a', 'b'].map((letter) => letter.repeat(1e6))
  await Promise.all(texts.map((text) => writeWhole(file, text)))
  expect(texts).toContain(await fs.readFile(file, 'utf8'))
  expect(await fs.readdir(path.dirname(file))).toEqual(['b.json'])
  await fs.rm(dir, { recursive: true })
})
