import { figures, pastCalls, releases } from '#lib/content/community.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { mentionsByPost } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import type * as Content from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { type DataFile, dataFiles, dataPath, markdownPath, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { scopes, statuses } from '#schema/project.ts'
import { address, day, list, type Member, object, oneOf, positive, string, time, yes } from './members.ts'

const pages = <Item>(pathOf: (item: Item) => string, markdown = 'The page as Markdown.') => ({
  url: address('Its page.', (item: Item) => absoluteUrl(pathOf(item))),
  markdown: address(markdown, (item: Item) => absoluteUrl(markdownPath(pathOf(item)))),
})

const post = object<Content.PostSummary & { mentions?: Content.Mentions }>('A post.', {
  id: string('Permanent, also if the post or the site moves; the same as in the feeds.'),
  ...pages(({ slug }: Content.PostSummary) => routes.post(slug), 'The text as Markdown.'),
  title: string('The headline.'),
  description: string('Summary.'),
  published: time('When it was published.', ({ date }) => date),
  'updated?': time('When it last changed in a way that matters to readers.'),
  authors: list(
    'Authors.',
    object<Content.Author>('An author.', {
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

const maintainer = object<Content.Maintainer>('A current or former maintainer.', {
  handle: string('GitHub handle.'),
  name: string('Full name.'),
  'company?': string('Company, or Independent; missing if unknown.'),
  ...pages(({ handle }: Content.Maintainer) => routes.maintainer(handle)),
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

const project = object<Content.Project>('A repository of the organisation.', {
  name: string('Name of the repository.'),
  ...pages(({ name }: Content.Project) => routes.project(name)),
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

const release = object<Content.Release>('A final release of Falco.', {
  version: string('Version number.'),
  date: day('Day of the release.'),
  notes: address('Release notes.'),
  'post?': address('The post that announced it.', ({ post }) => post && absoluteUrl(routes.post(post.slug))),
})

const call = object<Content.PastCall>('A past community call, held or cancelled.', {
  date: day('Day of the call.'),
  'about?': string('The group or topic, if it was not a call of the whole community.'),
  held: yes('False if it was cancelled.'),
  minutes: address('Its minutes.', ({ url }) => url),
})

type DataList = { description: string; item: Member<unknown>; read: () => Promise<object | undefined> }

const lists: Readonly<Record<DataFile, DataList>> = {
  posts: {
    description: 'Every post, newest first.',
    item: post,
    async read() {
      const [posts, mentions] = [await publishedPosts(), await mentionsByPost()]
      const [asOf] = posts
        .map(({ date, updated = date }) => isoDay(updated))
        .sort(byCodeUnit)
        .slice(-1)
      return { asOf, posts: posts.map((post) => ({ ...post, mentions: mentions.get(post.slug) })) }
    },
  },
  maintainers: {
    description: 'Every current and former maintainer, by name.',
    item: maintainer,
    read: async () => ({ asOf: (await figures())?.asOf, maintainers: await maintainers() }),
  },
  projects: {
    description: 'Every project, by name.',
    item: project,
    read: async () => ({ asOf: (await figures())?.asOf, projects: await projects() }),
  },
  releases: { description: 'Every final release of Falco, newest first.', item: release, read: releases },
  calls: { description: 'Every call with public minutes, newest first.', item: call, read: pastCalls },
}

function file(name: DataFile) {
  const { description, item } = lists[name]
  return object(description, {
    $schema: address('The JSON Schema of this file.', () => absoluteUrl(schemaPath(name))),
    'asOf?': day('Day of these facts: when they were last read, or a post last changed; missing if unknown.'),
    [name]: list(item.schema.description, item),
  })
}

export function dataSchema(name: DataFile) {
  const about = { $schema: 'http://json-schema.org/draft-07/schema#', $id: absoluteUrl(schemaPath(name)), title: name }
  return { ...about, ...file(name).schema }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

export function dataTexts(): Content.SiteFile[] {
  return dataFiles.flatMap((name): Content.SiteFile[] => [
    [dataPath(name), async () => json(file(name).write((await lists[name].read()) ?? {}))],
    [schemaPath(name), async () => json(dataSchema(name))],
  ])
}
