import fs from 'node:fs/promises'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { madeFiles, settingsFile } from '#schema/made.ts'
import { queriesFile, queriesPage } from '#tools/docs/queries-page.ts'
import { rulesFile, rulesPage } from '#tools/docs/rules-page.ts'

await attempt(async () => {
  const summary =
    'Writes what is made from code: docs/front-matter.md, docs/queries.md, docs/rules.md, schema/json/, and the schemas in .vscode/settings.json.'
  readCommand({ name: 'npm run docs', summary })
  const made = {
    ...madeFiles(await fs.readFile(settingsFile, 'utf8')),
    [rulesFile]: rulesPage(),
    [queriesFile]: queriesPage(),
  }
  await fs.rm('schema/json', { recursive: true, force: true })
  await fs.mkdir('schema/json')
  for (const [file, text] of Object.entries(made)) await fs.writeFile(file, text)
})
