import fs from 'node:fs'
import { expect, it } from 'vitest'
import { fieldTables } from './tables.ts'

it('docs/front-matter.md says what the definitions say; npm run docs writes it', () => {
  expect(fs.readFileSync('docs/front-matter.md', 'utf8')).toBe(fieldTables())
})

it('shows of author and authors that one is required, as the check has it', () => {
  const cells = (key: string) => fieldTables().match(new RegExp(`^\\| \`${key}\` \\| ([^|]*) \\|`, 'm'))?.[1]
  expect([cells('author'), cells('authors'), cells('title')]).toEqual(['this or `authors`', 'this or `author`', 'yes'])
})
