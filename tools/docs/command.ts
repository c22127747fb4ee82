import fs from 'node:fs'
import { runCommand } from '#lib/terminal/command.ts'
import { docsFiles } from './docs-files.ts'

await runCommand(
  {
    name: 'npm run docs',
    summary:
      'Writes the files that are generated from code: docs/front-matter.md, docs/rules.md, schema/json/, and the schemas in .vscode/settings.json.',
  },
  async () => {
    const files = docsFiles()
    fs.rmSync('schema/json', { recursive: true, force: true })
    fs.mkdirSync('schema/json')
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(file, text)
  },
)
