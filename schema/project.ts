import {
  choice,
  date,
  defineCollection,
  listOf,
  optionalListOf,
  requiredDate,
  requiredText,
  requiredUrl,
  text,
  texts,
  urlField,
} from './collection.ts'

export const scopes = ['core', 'ecosystem', 'infra', 'special'] as const
export const statuses = ['stable', 'incubating', 'sandbox', 'deprecated', 'archived'] as const
export type Scope = (typeof scopes)[number]
export type Status = (typeof statuses)[number]

const levels = ['sandbox', 'incubating', 'graduated'] as const

const repositoryName = {
  // GitHub allows these characters, but not the names '.' and '..'.
  pattern: /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/,
  expected: "the repository's name such as falco, or .github",
}

export const Project = defineCollection({
  name: 'Project',
  pattern: 'projects/*.md',
  description: 'A repository of the organisation.',
  page: { list: '/projects/', title: 'Projects', key: 'name', toSegment: projectSlug },
  fields: {
    name: requiredText('Name of the repository in the organisation.', { format: repositoryName }),
    scope: choice('Scope of the project in the organisation; left out if unknown.', {
      options: scopes,
    }),
    status: choice('Maturity of the project; left out if unknown.', { options: statuses }),
    description: requiredText("One sentence that describes the project's purpose."),
    docs: urlField('Address of the documentation.'),
    website: urlField('Address of a website of the project.'),
    package: urlField('Address of the package or image.'),
    mainPart: text('The part whose version is shown first, if the project releases several parts.'),
    replacement: text("What to use instead of a retired project, as words that follow 'Use'."),
    lastMaintained: date('The last day on which a retired project had a listed maintainer.'),
    tags: texts('A few words that group projects.'),
    cncf: optionalListOf('CNCF levels that the project reached, oldest first.', {
      level: choice('The level.', { options: levels, required: true }),
      date: requiredDate('The day the project reached the level.'),
      url: requiredUrl('The announcement, or a list with the date.'),
    }),
  },
})

const standing = {
  // `official`, `incubating` and `sandbox` are names of before 2023.
  pattern: new RegExp(
    `^(?:(?:${scopes.join('|')})/(?:${statuses.join('|')})|special|official|incubating|sandbox)$`,
  ),
  expected: 'scope/status such as ecosystem/incubating',
}

export const Moves = defineCollection({
  name: 'Moves',
  pattern: 'moves.yaml',
  description: "The history of the community's list of repositories.",
  fields: {
    moves: listOf('Each change of a project in the list of repositories.', {
      date: requiredDate('Day of the change.'),
      project: requiredText("The repository's name."),
      event: choice('What happened to the repository in the list.', {
        options: ['listed', 'moved', 'unlisted'],
        required: true,
      }),
      from: text('Scope and status of the repository before the change, as named at that time.', {
        format: standing,
      }),
      to: text('Scope and status of the repository after the change.', { format: standing }),
    }),
  },
})

/** A project's name in paths and addresses. A leading dot would hide files, so it is replaced. */
export function projectSlug(repository: string) {
  return repository.replace(/^\./, 'dot-').toLowerCase()
}

/** New files of projects get this description; the check warns until somebody writes another. */
export function placeholderDescription(repository: string) {
  return `The ${repository} repository of the Falco organisation; nobody has described it here yet.`
}
