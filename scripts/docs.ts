/** `npm run docs`: writes docs/front-matter.md from the definitions in lib/schema. */
import fs from 'node:fs/promises'
import { fieldTables } from '../lib/schema/tables.ts'

await fs.writeFile('docs/front-matter.md', fieldTables())
