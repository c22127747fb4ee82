import fs from 'node:fs'
import { expect, it } from 'vitest'
import { docsFiles } from './docs-files.ts'

it.each(Object.entries(docsFiles()))('%s is up to date; npm run docs writes it', (file, text) => {
  expect(fs.readFileSync(file, 'utf8')).toBe(text)
})
