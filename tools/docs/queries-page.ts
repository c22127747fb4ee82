import fs from 'node:fs'
import path from 'node:path'

export const queriesFile = 'docs/queries.md'

const root = 'lib/content'

/** Folders with queries; the others of lib/content turn answers into files and pages. */
const folders = ['', 'years']

/** An exported function that is asynchronous or made by another, such as cachedQuery. */
const query =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:async function (\w+)|const (\w+) = (?:async \(|\w+\())/g

/** A table for each file of the queries in it, with their comments. */
export function queriesPage() {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .filter((name) => /^(?!.*\.test\.|content-index).*\.ts$/.test(name))
      .map((name) => path.posix.join(root, folder, name)),
  )
  const parts = files.flatMap((file) => {
    const rows = [...fs.readFileSync(file, 'utf8').matchAll(query)].map(
      ([, comment = '', asFunction, asConstant]) =>
        `| \`${asFunction ?? asConstant}\` | ${answerIn(comment, `${file}: ${asFunction ?? asConstant}`)} |`,
    )
    const table = ['| query | answer |', '| --- | --- |', ...rows].join('\n')
    return rows.length > 0 ? `## \`${file}\`\n\n${table}` : []
  })
  return `# Queries

Made by \`npm run docs\` from the comments in \`${root}/\`; do not edit by hand. Queries are asynchronous. Most are cached
until content changes.

${parts.join('\n\n')}
`
}

/** The text of a comment, without its signs and tags. */
function answerIn(comment: string, place: string) {
  const [text = ''] = comment.replace(/^\s*\* ?/gm, '').split(/^@|\s@/m)
  const answer = text.trim().replaceAll(/\s+/g, ' ').replaceAll(/[|<]/g, '\\$&')
  if (answer === '')
    throw new Error(`${place} has no comment; write what it answers in a /** comment */ above it`)
  return answer
}
