import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { site } from './identity.ts'
import { logoFile } from './logo.ts'

it('the icon in public/ is the mark of pages; if this fails, run npm run pictures', () => {
  expect(readFileSync('public/favicon.svg', 'utf8')).toBe(logoFile(site.name))
})
