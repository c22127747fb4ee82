import { type DataFile, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { scopes, statuses } from '#schema/project.ts'
import { address, type DataSchema, day, list, object, oneOf, string, time, yes } from './schema-parts.ts'

const post = object('A post.', {
  id: string('Permanent, also if the post or the site moves; the same as in the feeds.'),
  url: address('Its page.'),
  markdown: address('The text as Markdown.'),
  title: string('The headline.'),
  description: string('Summary.'),
  published: time('When it was published.'),
  'updated?': time('When it last changed in a way that matters to readers.'),
  authors: list(
    object('An author.', {
      name: string('Full name.'),
      url: address("The author's page."),
      'maintainer?': string('GitHub handle, if the author is or was a maintainer.'),
    }),
    'Authors.',
  ),
  tags: list(string('A tag.'), 'Tags.'),
  minutes: { type: 'integer', minimum: 1, description: 'Reading time in minutes.' },
  'series?': string('The series that it belongs to.'),
  'canonical?': address('The original, if it appeared elsewhere first.'),
  projects: list(string('Name of a project.'), 'Projects that it links to.'),
  maintainers: list(string('Handle of a maintainer.'), 'Maintainers that it links to.'),
})

const maintainer = object('A current or former maintainer.', {
  handle: string('GitHub handle.'),
  name: string('Full name.'),
  'company?': string('Company, or Independent; missing if unknown.'),
  url: address('Its page.'),
  markdown: address('The page as Markdown.'),
  github: address('GitHub profile.'),
  projects: list(
    object('A maintained repository or part of one.', {
      repository: string('Name of the repository.'),
      path: string('Path within the organisation; for a part of a repository it is longer than the name.'),
    }),
    'What they maintain, or last maintained.',
  ),
  since: day('First day on the community’s list.'),
  sinceOnOrBefore: yes('True if they were listed when records start, so they may have started earlier.'),
  'until?': day('Last day on the community’s list; missing for current maintainers.'),
  formerHandles: list(string('A handle.'), 'Earlier GitHub handles.'),
})

const project = object('A repository of the organisation.', {
  name: string('Name of the repository.'),
  url: address('Its page.'),
  markdown: address('The page as Markdown.'),
  repository: address('The repository.'),
  description: string('What it is for.'),
  'scope?': oneOf(scopes, 'Scope; missing if unknown.'),
  'status?': oneOf(statuses, 'Maturity; missing if unknown, and for the special scope.'),
  isListed: yes('True if it is on the community’s list of repositories.'),
  'docs?': address('Its documentation.'),
  'website?': address('Its website.'),
  'package?': address('Its package or image.'),
  tags: list(string('A tag.'), 'Tags.'),
  maintainers: list(string('Handle of a maintainer.'), 'Current maintainers.'),
})

const release = object('A final release of Falco.', {
  version: string('Version number.'),
  date: day('Day of the release.'),
  notes: address('Release notes.'),
  'post?': address('The post that announced it.'),
})

const call = object('A past community call, held or cancelled.', {
  date: day('Day of the call.'),
  'about?': string('The group or topic, if it was not a call of the whole community.'),
  held: yes('False if it was cancelled.'),
  minutes: address('Its minutes.'),
})

const file = (name: DataFile, description: string, lists: Record<string, DataSchema>): DataSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: absoluteUrl(schemaPath(name)),
  title: name,
  ...object(description, { $schema: address('The JSON Schema of this file.'), ...lists }),
})

const asOf = day('Day the list was read; missing if unknown.')

/** The schema of each data file. */
export const dataSchemas: Readonly<Record<DataFile, DataSchema>> = {
  posts: file('posts', 'Every post, newest first.', { posts: list(post) }),
  maintainers: file('maintainers', 'Every current and former maintainer, by name.', { maintainers: list(maintainer) }),
  projects: file('projects', 'Every project, by name.', { projects: list(project) }),
  releases: file('releases', 'Every final release of Falco, newest first.', { 'asOf?': asOf, releases: list(release) }),
  calls: file('calls', 'Every call with public minutes, newest first.', { 'asOf?': asOf, calls: list(call) }),
}

/** The names of the lists that a data file consists of. */
export function listsOf(name: DataFile): string[] {
  const members = Object.entries(dataSchemas[name].properties ?? {})
  return members.flatMap(([member, { type }]) => (type === 'array' ? [member] : []))
}
