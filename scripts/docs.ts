/** `npm run docs`: writes docs/front-matter.md from the definitions in schema. */
import fs from 'node:fs/promises'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { fieldTables } from '#schema/tables.ts'

await attempt(async () => {
  readCommand({ name: 'npm run docs', summary: 'Writes docs/front-matter.md from the definitions in schema.' })
  await fs.writeFile('docs/front-matter.md', fieldTables())
})
