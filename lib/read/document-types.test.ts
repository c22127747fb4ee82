import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collections } from '#schema/collections.ts'
import { writeDocumentTypes } from './document-types.ts'

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'types-'))
})
afterEach(() => fs.rm(dir, { recursive: true }))

const file = () => path.join(dir, 'generated/index.d.ts')

it('declares each kind of document with its fields, and needs no content', async () => {
  await writeDocumentTypes(dir)
  const text = await fs.readFile(file(), 'utf8')
  for (const { name, fields } of collections) {
    expect(text).toContain(`export type ${name} = {`)
    for (const key of Object.keys(fields)) expect(text).toMatch(new RegExp(`^ +${key}\\??: `, 'm'))
  }
  expect(await fs.readdir(dir)).toEqual(['generated'])
})

it('takes the place of other types, and leaves those that are right alone', async () => {
  await fs.mkdir(path.dirname(file()))
  await fs.writeFile(file(), 'export type Post = { old: string }\n')
  await writeDocumentTypes(dir)
  const [first, stat] = [await fs.readFile(file(), 'utf8'), await fs.stat(file())]
  expect(first).not.toContain('old')
  await writeDocumentTypes(dir)
  expect((await fs.stat(file())).ino).toBe(stat.ino)
})
