import { paragraphs } from './words.ts'

const scopes = ['core', 'ecosystem', 'infra', 'special', undefined] as const
const statuses = ['stable', 'incubating', 'sandbox', 'deprecated', 'archived', undefined] as const

const named = [
  'engine',
  'rules',
  'charts',
  '.github',
  'a-repository-with-a-name-that-is-as-long-as-names-may-well-be',
]

/** Names of the frozen projects; no repository of Falco has one of them, `.github` aside. */
export const projectNames: readonly string[] = [
  ...named,
  ...Array.from({ length: 33 }, (_, index) => `sample-tool-${index + 1}`),
]

const cncf = `cncf:
  - { level: incubating, date: 2021-04-06, url: 'https://foundation.example/incubating/' }
  - { level: graduated, date: 2024-02-29, url: 'https://foundation.example/graduated/' }
`

/** Makes the files of all frozen projects, which have every scope with every status. */
export function projects(): Record<string, string> {
  const files = projectNames.map((name, index): [string, string] => {
    const facts = {
      name,
      scope: scopes[index % scopes.length],
      status: statuses[index % statuses.length],
      description: `What ${name} is for, in one sentence.`,
      ...(name === 'engine'
        ? { docs: 'https://docs.example/engine/', website: 'https://engine.example/' }
        : {}),
      ...(index % 4 === 0 ? { tags: ['engine', 'samples'] } : {}),
    }
    const lines = Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`],
    )
    const text = index % 2 === 0 ? `\n${paragraphs(1_000 + index, 1)}\n` : ''
    return [
      `projects/${name.replace(/^\./, 'dot-')}.md`,
      `---\n${lines.join('')}${name === 'engine' ? cncf : ''}---\n${text}`,
    ]
  })
  return Object.fromEntries(files)
}

export function people() {
  const names = [
    'Finn',
    'Gita',
    'Hugo',
    'Ines',
    'Jola',
    'Kari',
    'Lino',
    'Mona',
    'Nils',
    'Olga',
    'Pina',
    'Quim',
  ]
  const files = names.map((name, index): [string, string] => {
    const github = `${name.toLowerCase()}-example`
    const facts = {
      name: `${name} Example`,
      github,
      since: `202${1 + (index % 5)}-0${1 + (index % 9)}-15`,
      projects: `[${projectNames.slice(index, index + 1 + (index % 4))}]`,
      ...(index % 3 === 0 ? {} : { company: index % 3 === 1 ? 'Example Works' : 'Independent' }),
    }
    const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}\n`)
    return [`maintainers/${github}.md`, `---\n${lines.join('')}---\n`]
  })
  return Object.fromEntries(files)
}
