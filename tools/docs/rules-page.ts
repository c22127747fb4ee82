import { rules } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { count } from '#lib/text/message-format.ts'

export const rulesFile = 'docs/rules.md'

export function rulesPage() {
  const parts = [...groupBy(Object.entries(rules), ([id]) => id.split('/', 1)[0] ?? '')]
  return `${[
    '# Rules of the check',
    'Made by `npm run docs` from `lib/check/rules.ts`; do not edit by hand.',
    'Each finding shows its place, what was found, what to write instead, and the name of its rule. An error stops a build; a warning does not.',
    `${count(Object.keys(rules).length, 'rule')}:`,
    ...parts.map(([part, own]) => [`## ${part}`, table(own)].join('\n\n')),
  ].join('\n\n')}\n`
}

function table(own: [string, { severity: string; meaning: string }][]) {
  const rows = own.map(
    ([id, { severity, meaning }]) => `| \`${id}\` | ${severity} | ${escaped(meaning)} |`,
  )
  return ['| rule | severity | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Escapes `<` and `|` outside of code, so that Markdown shows them as text. */
const escaped = (text: string) =>
  text.replace(/`[^`]*`|[<|]/g, (found) => (found.length > 1 ? found : `\\${found}`))
