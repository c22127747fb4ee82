import { defineCollection } from './collection.ts'
import { urlField } from './field.ts'

export const scopes = ['core', 'ecosystem', 'infra', 'special'] as const
export const statuses = ['stable', 'incubating', 'sandbox', 'deprecated', 'archived'] as const
export type Scope = (typeof scopes)[number]
export type Status = (typeof statuses)[number]

const levels = ['sandbox', 'incubating', 'graduated'] as const

const repositoryName = {
  // GitHub allows all names of these characters except '.' and '..'.
  pattern: /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/,
  expected: "the repository's name such as falco, or .github",
}

export const Project = defineCollection({
  name: 'Project',
  pattern: 'projects/*.md',
  format: 'markdown',
  description: 'A repository of the organisation.',
  page: { list: '/projects/', title: 'Projects', key: 'name', part: projectSlug },
  fields: {
    name: {
      type: 'string',
      required: true,
      format: repositoryName,
      description: 'Name of the repository in the organisation.',
    },
    scope: {
      type: 'enum',
      options: scopes,
      description: 'Scope in the organisation; left out if unknown.',
    },
    status: {
      type: 'enum',
      options: statuses,
      description: 'Maturity of the project; left out if unknown.',
    },
    description: {
      type: 'string',
      required: true,
      description: "One sentence that describes the project's purpose.",
    },
    docs: urlField('Its documentation.'),
    website: urlField('Its own website.'),
    package: urlField('Where its package or image is.'),
    mainPart: {
      type: 'string',
      description: 'The part whose version is shown first, if the project releases several.',
    },
    replacement: {
      type: 'string',
      description: 'What to use instead of a retired project, as it follows the word Use.',
    },
    lastMaintained: {
      type: 'date',
      description: 'The last day that a retired project had a listed maintainer.',
    },
    tags: { type: 'strings', description: 'A few words that group projects.' },
    cncf: {
      type: 'objects',
      description: 'CNCF levels that the project reached, oldest first.',
      fields: {
        level: { type: 'enum', options: levels, required: true, description: 'The level.' },
        date: { type: 'date', required: true, description: 'The day that it reached it.' },
        url: { ...urlField('The announcement, or a list with the date.'), required: true },
      },
    },
  },
})

/**
 * A repository's name in files and addresses: names that begin with a dot would be hidden files.
 */
export function projectSlug(repository: string) {
  return repository.replace(/^\./, 'dot-').toLowerCase()
}

/** The description of a project that nobody has described; the check warns of it. */
export function placeholderDescription(repository: string) {
  return `The ${repository} repository of the Falco organisation; nobody has described it here yet.`
}
