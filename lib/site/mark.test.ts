import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import { site } from './identity.ts'
import { markFile } from './mark.ts'

it('the icon in public/ is the mark of pages; if this fails, run npm run pictures', async () => {
  expect(await fs.readFile('public/favicon.svg', 'utf8')).toBe(markFile(site.name))
})
