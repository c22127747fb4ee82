import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import { rulesFile, rulesPage } from './rules-page.ts'

it(`${rulesFile} says what the list says; npm run docs writes it`, async () => {
  expect(await fs.readFile(rulesFile, 'utf8')).toBe(rulesPage())
})
