import fs from 'node:fs'
import { rules } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { filesBelow } from '#lib/store/files-below.ts'
import { count } from '#lib/text/message-format.ts'
import { madeFiles, settingsFile } from '#schema/made.ts'

/** The texts of all files that `npm run docs` makes, by path. */
export const docsFiles = () => ({
  ...madeFiles(fs.readFileSync(settingsFile, 'utf8')),
  'docs/queries.md': queriesPage(),
  'docs/rules.md': rulesPage(),
})

const root = 'lib/content'

/** Files with queries; files in other folders of lib/content only use the results of queries. */
const queryFile = /^(?:years\/)?(?!content-index)[^/.]+\.ts$/

/** Matches an exported query: an asynchronous function, or a constant made by `cachedQuery(`. */
const query = new RegExp(
  String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\n)?` +
    String.raw`export (?:async function (\w+)|const (\w+) = (?:async \(|\w+\())`,
  'g',
)

function queriesPage() {
  const files = filesBelow(root).filter((name) => queryFile.test(name))
  const paths = files.map((name) => `${root}/${name}`)
  const parts = paths.flatMap((file) => {
    const rows = [...fs.readFileSync(file, 'utf8').matchAll(query)].map(
      ([, comment = '', asFunction, asConstant]) => {
        const name = asFunction ?? asConstant
        return `| \`${name}\` | ${resultIn(comment, `${file}: ${name}`)} |`
      },
    )
    const table = ['| query | result |', '| --- | --- |', ...rows].join('\n')
    return rows.length > 0 ? `## \`${file}\`\n\n${table}` : []
  })
  return `# Queries

Made by \`npm run docs\` from the comments in \`${root}/\`; do not edit by hand.
A query is an asynchronous function that returns data for pages.
Most results of queries are cached until content changes.

${parts.join('\n\n')}
`
}

function resultIn(comment: string, place: string) {
  const [text = ''] = comment.replace(/^\s*\* ?/gm, '').split(/^@|\s@/m)
  const result = escaped(text.trim().replaceAll(/\s+/g, ' '))
  if (result === '')
    throw new Error(`${place} has no comment; write what it returns in a /** comment */ above it`)
  return result
}

function rulesPage() {
  const parts = [...groupBy(Object.entries(rules), ([id]) => id.split('/', 1)[0] ?? '')]
  const tables = parts.map(([part, own]) => {
    const rows = own.map(
      ([id, { severity, meaning }]) => `| \`${id}\` | ${severity} | ${escaped(meaning)} |`,
    )
    const head = ['| rule | severity | mistake |', '| --- | --- | --- |']
    return `## Rules named ${part}/…\n\n${[...head, ...rows].join('\n')}`
  })
  return `# Rules of the check

Made by \`npm run docs\` from \`lib/check/rules.ts\`; do not edit by hand.

Each finding of the check shows its place, what was found, what to write instead, and the name of its rule.
A finding that is an error stops a build; a warning does not.

The check has ${count(Object.keys(rules).length, 'rule')}.

${tables.join('\n\n')}
`
}

/** Escapes `<` and `|`, except in code, so that Markdown shows them as text. */
const escaped = (text: string) =>
  text.replace(/`[^`]*`|[<|]/g, (found) => (found.length > 1 ? found : `\\${found}`))
