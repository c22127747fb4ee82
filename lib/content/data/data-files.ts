import { releases } from '#lib/content/community.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { pastCalls } from '#lib/content/minutes.ts'
import { mentionsByPost } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import type {
  Author,
  Maintainer,
  Mentions,
  PastCall,
  PostSummary,
  Project,
  Release,
  SiteFile,
} from '#lib/content/types.ts'
import { type DataFile, dataFiles, dataPath, markdownPath, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { scopes, statuses } from '#schema/project.ts'
import {
  address,
  type DataSchema,
  day,
  list,
  type Member,
  object,
  oneOf,
  positive,
  string,
  time,
  yes,
} from './members.ts'

/** Its page, and the same as Markdown. */
const pages = <Item>(pathOf: (item: Item) => string, markdown = 'The page as Markdown.') => ({
  url: address('Its page.', (item: Item) => absoluteUrl(pathOf(item))),
  markdown: address(markdown, (item: Item) => absoluteUrl(markdownPath(pathOf(item)))),
})

const post = object<PostSummary & { mentions?: Mentions }>('A post.', {
  id: string('Permanent, also if the post or the site moves; the same as in the feeds.'),
  ...pages(({ slug }: PostSummary) => routes.post(slug), 'The text as Markdown.'),
  title: string('The headline.'),
  description: string('Summary.'),
  published: time('When it was published.', ({ date }) => date),
  'updated?': time('When it last changed in a way that matters to readers.'),
  authors: list(
    'Authors.',
    object<Author>('An author.', {
      name: string('Full name.'),
      url: address("The author's page.", ({ path }) => encodedUrl(path)),
      'maintainer?': string('GitHub handle, if the author is or was a maintainer.'),
    }),
  ),
  tags: list('Tags.', string('A tag.')),
  minutes: positive('Reading time in minutes.'),
  'series?': string('The series that it belongs to.'),
  'canonical?': address('The original, if it appeared elsewhere first.'),
  projects: list('Projects that it links to.', string('Name of a project.'), ({ mentions }) =>
    mentions?.projects.map(({ name }) => name),
  ),
  maintainers: list('Maintainers that it links to.', string('Handle of a maintainer.'), ({ mentions }) =>
    mentions?.people.map(({ handle }) => handle),
  ),
})

const maintainer = object<Maintainer>('A current or former maintainer.', {
  handle: string('GitHub handle.'),
  name: string('Full name.'),
  'company?': string('Company, or Independent; missing if unknown.'),
  ...pages(({ handle }: Maintainer) => routes.maintainer(handle)),
  github: address('GitHub profile.', ({ handle }) => `https://github.com/${handle}`),
  projects: list(
    'What they maintain, or last maintained.',
    object('A maintained repository or part of one.', {
      repository: string('Name of the repository.'),
      path: string('Path within the organisation; for a part of a repository it is longer than the name.'),
    }),
  ),
  since: day('First day on the community’s list.'),
  sinceOnOrBefore: yes('True if they were listed when records start, so they may have started earlier.'),
  'until?': day('Last day on the community’s list; missing for current maintainers.'),
  formerHandles: list('Earlier GitHub handles.', string('A handle.')),
})

const project = object<Project>('A repository of the organisation.', {
  name: string('Name of the repository.'),
  ...pages(({ name }: Project) => routes.project(name)),
  repository: address('The repository.'),
  description: string('What it is for.'),
  'scope?': oneOf(scopes)('Scope; missing if unknown.'),
  'status?': oneOf(statuses)('Maturity; missing if unknown, and for the special scope.'),
  isListed: yes('True if it is on the community’s list of repositories.'),
  'docs?': address('Its documentation.'),
  'website?': address('Its website.'),
  'package?': address('Its package or image.'),
  tags: list('Tags.', string('A tag.')),
  maintainers: list('Current maintainers.', string('Handle of a maintainer.'), ({ maintainers }) =>
    maintainers.map(({ handle }) => handle),
  ),
})

const release = object<Release>('A final release of Falco.', {
  version: string('Version number.'),
  date: day('Day of the release.'),
  notes: address('Release notes.'),
  'post?': address('The post that announced it.', ({ post }) => post && absoluteUrl(routes.post(post.slug))),
})

const call = object<PastCall>('A past community call, held or cancelled.', {
  date: day('Day of the call.'),
  'about?': string('The group or topic, if it was not a call of the whole community.'),
  held: yes('False if it was cancelled.'),
  minutes: address('Its minutes.', ({ url }) => url),
})

type DataMaker = { schema: DataSchema; makeContent: () => Promise<unknown> }

/** A data file of a list that is named as the file is. @param more members before the list */
function file(
  name: DataFile,
  description: string,
  items: Member<unknown>,
  read: () => Promise<object>,
  more: Record<string, Member<unknown>> = {},
): DataMaker {
  const $schema = address('The JSON Schema of this file.', () => absoluteUrl(schemaPath(name)))
  const members = { $schema, ...more, [name]: list(items.schema.description, items) }
  const { schema, write } = object(description, members)
  const about = { $schema: 'http://json-schema.org/draft-07/schema#', $id: absoluteUrl(schemaPath(name)), title: name }
  return { schema: { ...about, ...schema }, makeContent: async () => write(await read()) }
}

const asOf = { 'asOf?': day('Day the list was read; missing if unknown.') }

const makers: Readonly<Record<DataFile, DataMaker>> = {
  posts: file('posts', 'Every post, newest first.', post, async () => {
    const mentions = await mentionsByPost()
    const posts = (await publishedPosts()).map((post) => ({ ...post, mentions: mentions.get(post.slug) }))
    return { posts }
  }),
  maintainers: file('maintainers', 'Every current and former maintainer, by name.', maintainer, async () => ({
    maintainers: await maintainers(),
  })),
  projects: file('projects', 'Every project, by name.', project, async () => ({ projects: await projects() })),
  releases: file(
    'releases',
    'Every final release of Falco, newest first.',
    release,
    async () => (await releases()) ?? {},
    asOf,
  ),
  calls: file(
    'calls',
    'Every call with public minutes, newest first.',
    call,
    async () => (await pastCalls()) ?? {},
    asOf,
  ),
}

export const dataSchema = (name: DataFile): DataSchema => makers[name].schema

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** The data files and their schemas, by their addresses. */
export function dataTexts(): SiteFile[] {
  return dataFiles.flatMap((name): SiteFile[] => [
    [dataPath(name), async () => json(await makers[name].makeContent())],
    [schemaPath(name), async () => json(dataSchema(name))],
  ])
}
