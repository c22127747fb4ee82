import { type DataFile, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { scopes, statuses } from '#schema/project.ts'
import { graphLists } from './graph-schema.ts'
import { address, type DataSchema, day, list, object, oneOf, string, time, yes } from './schema-parts.ts'

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
    object('What is maintained.', {
      repository: string('Name of the repository.'),
      path: string('Path below the organisation; longer than the name for a part of a repository.'),
    }),
    'What they maintain, or did last.',
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
  maintainers: list(string('Handle of a maintainer.'), 'Who maintains it today.'),
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

const file = (name: DataFile, description: string, lists: Record<string, DataSchema>): DataSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: absoluteUrl(schemaPath(name)),
  title: name,
  ...object(description, { $schema: address('The JSON Schema of this file.'), ...lists }),
})

const asOf = day('The day that the list was true; missing where there is none.')

/** What each data file holds. */
export const dataSchemas: Readonly<Record<DataFile, DataSchema>> = {
  posts: file('posts', 'Every post, newest first.', { posts: list(post) }),
  maintainers: file('maintainers', 'Every maintainer of today and before, by name.', { maintainers: list(maintainer) }),
  projects: file('projects', 'Every project, by name.', { projects: list(project) }),
  releases: file('releases', 'Every final release of Falco, newest first.', { 'asOf?': asOf, releases: list(release) }),
  graph: file('graph', 'How people, projects, companies, posts and releases hang together.', {
    'asOf?': day('The day that the list of maintainers was true; missing where it is not known.'),
    ...graphLists,
  }),
  calls: file('calls', 'Every call whose minutes are published, newest first.', { 'asOf?': asOf, calls: list(call) }),
}

/** The names of the lists that a data file consists of. */
export function listsOf(name: DataFile): string[] {
  const members = Object.entries(dataSchemas[name].properties ?? {})
  return members.flatMap(([member, { type }]) => (type === 'array' ? [member] : []))
}
