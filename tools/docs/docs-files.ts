import fs from 'node:fs'
import { rules } from '#lib/check/rules.ts'
import { groupBy } from '#lib/text/collation.ts'
import { count } from '#lib/text/message-format.ts'
import { generatedFiles, settingsFile } from '#schema/generated.ts'

export const docsFiles = () => ({
  ...generatedFiles(fs.readFileSync(settingsFile, 'utf8')),
  'docs/rules.md': rulesPage(),
})

function rulesPage() {
  const groups = [...groupBy(Object.entries(rules), ([id]) => id.split('/', 1)[0] ?? '')]
  const tables = groups.map(([group, own]) => {
    const rows = own.map(
      ([id, { severity, meaning }]) => `| \`${id}\` | ${severity} | ${escaped(meaning)} |`,
    )
    const head = ['| rule | severity | mistake |', '| --- | --- | --- |']
    return `## Rules named ${group}/…\n\n${[...head, ...rows].join('\n')}`
  })
  return `# Rules of the check

Made by \`npm run docs\` from \`lib/check/rules.ts\`; do not edit by hand.

Each diagnostic of the check shows its place, what was found, what to write instead, and the name of its rule.
A diagnostic that is an error stops a build; a warning does not.

The check has ${count(Object.keys(rules).length, 'rule')}.

${tables.join('\n\n')}
`
}

/** Escapes `<` and `|`, except in code, so that Markdown shows them as text. */
const escaped = (text: string) =>
  text.replace(/`[^`]*`|[<|]/g, (found) => (found.length > 1 ? found : `\\${found}`))
