import fs from 'node:fs'
import path from 'node:path'

export const queriesFile = 'docs/queries.md'

const root = 'lib/content'

/** Folders in lib/content with queries; other folders make files and pages from the results. */
const folders = ['', 'years']

/** Matches an exported function that is asynchronous or the result of a call of cachedQuery. */
const query =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:async function (\w+)|const (\w+) = (?:async \(|\w+\())/g

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
    const table = ['| query | result |', '| --- | --- |', ...rows].join('\n')
    return rows.length > 0 ? `## \`${file}\`\n\n${table}` : []
  })
  return `# Queries

Made by \`npm run docs\` from the comments in \`${root}/\`; do not edit by hand. Queries are asynchronous. Most are cached
until content changes.

${parts.join('\n\n')}
`
}

function answerIn(comment: string, place: string) {
  const [text = ''] = comment.replace(/^\s*\* ?/gm, '').split(/^@|\s@/m)
  const answer = text.trim().replaceAll(/\s+/g, ' ').replaceAll(/[|<]/g, '\\$&')
  if (answer === '')
    throw new Error(`${place} has no comment; write what it returns in a /** comment */ above it`)
  return answer
}
