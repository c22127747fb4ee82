import { type DataFile, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { scopes, statuses } from '#schema/project.ts'

/** The part of JSON Schema (draft 7) that the data files need. */
export type DataSchema = {
  $schema?: string
  $id?: string
  title?: string
  description: string
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  format?: 'date' | 'date-time' | 'uri'
  enum?: readonly string[]
  minimum?: number
  items?: DataSchema
  properties?: Record<string, DataSchema>
  required?: string[]
  additionalProperties?: false
}

const string = (description: string): DataSchema => ({ type: 'string', description })
const address = (description: string): DataSchema => ({ type: 'string', format: 'uri', description })
const day = (description: string): DataSchema => ({ type: 'string', format: 'date', description })
const time = (description: string): DataSchema => ({ type: 'string', format: 'date-time', description })
const yes = (description: string): DataSchema => ({ type: 'boolean', description })
const oneOf = (options: readonly string[], description: string): DataSchema => ({
  type: 'string',
  enum: options,
  description,
})
const list = (items: DataSchema, description = items.description): DataSchema => ({ type: 'array', items, description })

/** An object of these members and no others; a name that ends in `?` may be missing. */
function object(description: string, members: Record<string, DataSchema>): DataSchema {
  const named = Object.entries(members)
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(named.map(([name, member]) => [name.replace('?', ''), member])),
    required: named.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    additionalProperties: false,
  }
}

const post = object('A post.', {
  id: string('Stays the same for ever, when the post or the site moves too; as in the feeds.'),
  url: address('The page.'),
  markdown: address('The text as Markdown.'),
  title: string('The headline.'),
  description: string('What a reader learns.'),
  published: time('When it was published.'),
  'updated?': time('When it was last changed in a way that a reader should know of.'),
  authors: list(
    object('An author.', {
      name: string('Full name.'),
      url: address("The author's page."),
      'maintainer?': string('Handle on GitHub, where the author is or was a maintainer.'),
    }),
    'Who wrote it.',
  ),
  tags: list(string('A tag.'), 'What it is about.'),
  minutes: { type: 'integer', minimum: 1, description: 'Reading time.' },
  'series?': string('The series that it belongs to.'),
  'canonical?': address('The original, where it appeared elsewhere first.'),
  projects: list(string('Name of a project.'), 'Projects that it links to.'),
  maintainers: list(string('Handle of a maintainer.'), 'Maintainers that it links to.'),
})

const maintainer = object('A maintainer of today or of before.', {
  handle: string('Handle on GitHub.'),
  name: string('Full name.'),
  'company?': string('Company, or Independent; missing where it is not known.'),
  url: address('The page.'),
  markdown: address('The page as Markdown.'),
  github: address('The account on GitHub.'),
  projects: list(
    object('What is looked after.', {
      repository: string('Name of the repository.'),
      path: string('Path below the organisation; longer than the name for a part of a repository.'),
    }),
    'What they look after, or did last.',
  ),
  since: day('The first day that the community listed them.'),
  sinceOnOrBefore: yes('True where the record begins with them, so that they may have begun earlier.'),
  'until?': day('The last day that the community listed them; missing for maintainers of today.'),
  formerHandles: list(string('A handle.'), 'Handles that they had before.'),
})

const project = object('A repository of the organisation.', {
  name: string('Name of the repository.'),
  url: address('The page.'),
  markdown: address('The page as Markdown.'),
  repository: address('The repository.'),
  description: string('What it is for.'),
  'scope?': oneOf(scopes, 'Where it belongs; missing where nothing is known.'),
  'status?': oneOf(statuses, 'How mature it is; missing where nothing is known, and for scope special.'),
  isListed: yes("True while the community's list of repositories holds it."),
  'docs?': address('Its documentation.'),
  'website?': address('Its website.'),
  'package?': address('Its package or image.'),
  tags: list(string('A tag.'), 'What groups projects.'),
  maintainers: list(string('Handle of a maintainer.'), 'Who looks after it today.'),
})

const release = object('A final release of Falco.', {
  version: string('Version number.'),
  date: day('Day of the release.'),
  notes: address('Release notes.'),
  'post?': address('The post that announced it.'),
})

const call = object('A call of the community that was, or was called off.', {
  date: day('Day of the call.'),
  'about?': string("Who met or what about, where it was not the whole community's call."),
  held: yes('False where it was called off.'),
  minutes: address('Its minutes.'),
})

const file = (
  name: DataFile,
  description: string,
  items: DataSchema,
  more: Record<string, DataSchema> = {},
): DataSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: absoluteUrl(schemaPath(name)),
  title: name,
  ...object(description, {
    $schema: address('The JSON Schema of this file.'),
    ...more,
    [name]: list(items, description),
  }),
})

/** What each data file holds. */
export const dataSchemas: Readonly<Record<DataFile, DataSchema>> = {
  posts: file('posts', 'Every post, newest first.', post),
  maintainers: file('maintainers', 'Every maintainer of today and before, by name.', maintainer),
  projects: file('projects', 'Every project, by name.', project),
  releases: file('releases', 'Every final release of Falco, newest first.', release, {
    'asOf?': day('The day that the list was true; missing where there is none.'),
  }),
  calls: file('calls', 'Every call whose minutes are published, newest first.', call, {
    'asOf?': day('The day that the list was true; missing where there is none.'),
  }),
}
