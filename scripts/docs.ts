/** `npm run docs`: writes docs/front-matter.md from the definitions in lib/schema. */
import fs from 'node:fs/promises'
import { fieldTables } from '../lib/schema/tables.ts'
import { readCommand } from './command.ts'
import { attempt } from './fail.ts'

await attempt(async () => {
  readCommand({ name: 'npm run docs', summary: 'Writes docs/front-matter.md from the definitions in lib/schema.' })
  await fs.writeFile('docs/front-matter.md', fieldTables())
})
