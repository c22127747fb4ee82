import fs from 'node:fs'
import { expect, it } from 'vitest'
import { madeFiles, settingsFile } from './made.ts'
import { fieldTables } from './tables.ts'

const made = madeFiles(fs.readFileSync(settingsFile, 'utf8'))

it.each(Object.entries(made))('%s says what the definitions say; npm run docs writes it', (file, text) => {
  expect(fs.readFileSync(file, 'utf8')).toBe(text)
})

it('schema/json/ holds nothing else', () => {
  const names = fs.readdirSync('schema/json').map((name) => `schema/json/${name}`)
  expect(names.filter((name) => !(name in made))).toEqual([])
})

it('shows of author and authors that one is required, as the check has it', () => {
  const cells = (key: string) => fieldTables().match(new RegExp(`^\\| \`${key}\` \\| ([^|]*) \\|`, 'm'))?.[1]
  expect([cells('author'), cells('authors'), cells('title')]).toEqual(['this or `authors`', 'this or `author`', 'yes'])
})
