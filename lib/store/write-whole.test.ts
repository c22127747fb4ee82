import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeWhole } from './write-whole.ts'

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'whole-'))
})
afterEach(() => fs.rm(dir, { recursive: true }))

it('leaves one of two texts that are written at once, whole, and nothing beside it', async () => {
  const file = path.join(dir, 'a/b.json')
  const texts = ['a', 'b'].map((letter) => letter.repeat(1e6))
  await Promise.all(texts.map((text) => writeWhole(file, text)))
  expect(texts).toContain(await fs.readFile(file, 'utf8'))
  expect(await fs.readdir(path.dirname(file))).toEqual(['b.json'])
})

it('never touches what stands there: a new file takes its place, so one that is killed leaves the old one', async () => {
  const file = path.join(dir, 'b.json')
  await writeWhole(file, 'old')
  const opened = await fs.open(file)
  await writeWhole(file, 'new')
  expect(await opened.readFile('utf8')).toBe('old')
  await opened.close()
  expect(await fs.readFile(file, 'utf8')).toBe('new')
})
