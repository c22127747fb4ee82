import fs from 'node:fs'
import { expect, it } from 'vitest'
import { fieldTables } from './tables.ts'

it('docs/front-matter.md says what the definitions say; npm run docs writes it', () => {
  expect(fs.readFileSync('docs/front-matter.md', 'utf8')).toBe(fieldTables())
})
