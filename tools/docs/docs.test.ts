import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import { queriesFile, queriesPage } from './queries-page.ts'
import { rulesFile, rulesPage } from './rules-page.ts'

it.each([
  { file: rulesFile, page: rulesPage() },
  { file: queriesFile, page: queriesPage() },
])('$file is up to date; npm run docs writes it', async ({ file, page }) => {
  expect(await fs.readFile(file, 'utf8')).toBe(page)
})
