import { paragraphs } from './words.ts'

const scopes = ['core', 'ecosystem', 'infra', 'special', undefined] as const
const statuses = ['stable', 'incubating', 'sandbox', 'deprecated', 'archived', undefined] as const

const names = [
  'engine',
  'rules',
  'charts',
  '.github',
  'a-repository-with-a-name-that-is-as-long-as-names-may-well-be',
]
for (let number = 1; number <= 33; number++) names.push(`sample-tool-${number}`)

export function frozenProjects(): Record<string, string> {
  const files = names.map((name, index): [string, string] => {
    const values = {
      name,
      scope: scopes[index % scopes.length],
      status: statuses[index % statuses.length],
      description: `What ${name} is for, in one sentence.`,
      tags: index % 4 === 0 ? '[engine, samples]' : undefined,
    }
    const lines = Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : `${key}: ${value}\n`,
    )
    const text = index % 2 === 0 ? `\n${paragraphs(1_000 + index, 1)}\n` : ''
    return [`projects/${name.replace(/^\./, 'dot-')}.md`, `---\n${lines.join('')}---\n${text}`]
  })
  return Object.fromEntries(files)
}
