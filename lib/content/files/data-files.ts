import { adopters, falcoRules, outputs, plugins } from '#lib/content/catalogue.ts'
import {
  type Calls,
  figures,
  type PastCall,
  pastCalls,
  upcomingCalls,
} from '#lib/content/community.ts'
import { type Bundle, bundles, type RulesetFit, rulesets } from '#lib/content/compatibility.ts'
import { type Maintainer, maintainers } from '#lib/content/maintainers.ts'
import { fullPosts, type Post } from '#lib/content/post.ts'
import type { Author, PostSummary } from '#lib/content/posts.ts'
import { moves, type Project, projects } from '#lib/content/projects.ts'
import {
  newestReleaseFirst,
  type ProjectRelease,
  type Release,
  releasedParts,
  releases,
} from '#lib/content/releases.ts'
import { isoDay, oldestDay } from '#lib/site/dates.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import {
  type DataFile,
  dataFiles,
  dataPath,
  markdownPath,
  routes,
  type SiteFile,
  schemaPath,
} from '#lib/site/routes.ts'
import { Adopters, Outputs, Plugins, Rules } from '#schema/catalogue.ts'
import type { AnyCollection } from '#schema/collection.ts'
import { Calls as CallsSchema, Figures, Minutes } from '#schema/community.ts'
import { Maintainer as MaintainerSchema } from '#schema/maintainer.ts'
import { Moves, Project as ProjectSchema } from '#schema/project.ts'
import { Bundles, ProjectReleases, Releases, Rulesets } from '#schema/releases.ts'
import {
  address,
  boolean,
  day,
  list,
  type Member,
  membersOf,
  object,
  positive,
  string,
  time,
} from './data-members.ts'

const pages = <Item>(pathOf: (item: Item) => string, markdown = 'The page as Markdown.') => ({
  url: address('Address of the page.', (item: Item) => absoluteUrl(pathOf(item))),
  markdown: address(markdown, (item: Item) => absoluteUrl(markdownPath(pathOf(item)))),
})

const post = object<Post>('A post.', {
  id: string('The id in the feeds, which never changes, even if the post or the site moves.'),
  ...pages(({ slug }: PostSummary) => routes.post(slug), 'The text as Markdown.'),
  title: string('The headline.'),
  description: string('Summary.'),
  published: time('Time of publication.', ({ date }) => date),
  'updated?': time('Time of the last change that matters to readers.'),
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
  'series?': string('Name of the series that the post is part of.'),
  'canonical?': address('Address of the original, if the post appeared elsewhere first.'),
  projects: list(
    'Projects that the post links to.',
    string('Name of a project.'),
    ({ mentions }) => mentions.projects,
  ),
  maintainers: list(
    'Maintainers that the post links to.',
    string('Handle of a maintainer.'),
    ({ mentions }) => mentions.people.map(({ handle }) => handle),
  ),
})

const place = object('A repository or part of one.', {
  repository: string('Name of the repository.'),
  path: string('Path of the repository or part below the organisation’s address on GitHub.'),
})

const maintainer = object<Maintainer>('A current or former maintainer.', {
  handle: string('GitHub handle.'),
  ...pages(({ handle }: Maintainer) => routes.maintainer(handle)),
  ...membersOf(MaintainerSchema.fields),
  github: address('GitHub profile.', ({ handle }) => `https://github.com/${handle}`),
  projects: list('What the person maintains, or last maintained.', place),
  formerProjects: list('What the person maintained earlier.', place),
})

const project = object<Project>('A repository of the organisation.', {
  ...pages(({ name }: Project) => routes.project(name)),
  repository: address('The repository.'),
  ...membersOf(ProjectSchema.fields),
  isListed: boolean('True if the community’s list of repositories has the project.'),
  maintainers: list('Current maintainers.', string('Handle of a maintainer.'), ({ maintainers }) =>
    maintainers.map(({ handle }) => handle),
  ),
})

// Leaves out Git tags: project-releases.json has the URL of each release instead.
const { tag, releases: ofList, ...released } = ProjectReleases.fields
const { tag: ownTag, ...ofRelease } = ofList.fields

const projectRelease = object<ProjectRelease>('A final release of another project than Falco.', {
  ...membersOf({ ...released, ...ofRelease }),
  url: address('The release’s page on GitHub.'),
})

const { file: minutesFile, heading, ...ofCall } = Minutes.fields.calls.fields

const call = object<PastCall>('A past community call, held or cancelled.', {
  ...membersOf(ofCall),
  minutes: address('The minutes of the call.', ({ url }) => url),
})

const plannedCall = object<Calls & { next: readonly string[] }>(
  'A regular call; its dates are not confirmed.',
  {
    ...membersOf(CallsSchema.fields),
    first: time(CallsSchema.fields.first.description),
    next: list('The next dates as planned on the day of `asOf`.', time('Date and time.')),
  },
)

type DataList = {
  description: string
  item: Member<unknown>
  read: () => Promise<object | undefined>
}

/** @param more - computed members, which are not fields of the file in `content/` */
function listIn(
  { description, fields }: AnyCollection,
  name: DataFile,
  read: DataList['read'],
  more: Record<string, Member<never>> = {},
): DataList {
  const field = fields[name]
  const own = field && 'fields' in field ? membersOf(field.fields) : {}
  return { description, item: object(field?.description ?? '', { ...own, ...more }), read }
}

const rulesetFit = object<RulesetFit>('A file of rules.', {
  name: string('Name of the file of rules.'),
  'newest?': string('The newest version that loads.', ({ newest }) => newest?.version),
  'tooNew?': string('The first later version that does not load.', ({ tooNew }) => tooNew?.version),
  'reason?': string('Why the version in `tooNew` does not load.', ({ tooNew }) => tooNew?.reason),
  'command?': string('The command that installs the newest version that loads.'),
})

const dateOfRelease = 'Date of the release.'

const lists: Readonly<Record<DataFile, DataList>> = {
  posts: {
    description: 'Every post, newest first.',
    item: post,
    async read() {
      const posts = await fullPosts()
      const changes = posts.map(({ date, updated = date }) => isoDay(updated))
      return { asOf: changes.sort().at(-1), posts }
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
  releases: listIn(Releases, 'releases', releases, {
    notes: address('Release notes.'),
    'post?': address(
      'The post that announces the release.',
      ({ post }: Release) => post && absoluteUrl(routes.post(post.slug)),
    ),
  }),
  moves: listIn(Moves, 'moves', async () => ({
    asOf: (await figures())?.asOf,
    moves: await moves(),
  })),
  figures: {
    description: Figures.description,
    item: object(Figures.fields.months.description, membersOf(Figures.fields.months.fields)),
    async read() {
      const { asOf, months } = (await figures()) ?? {}
      return { asOf, figures: months }
    },
  },
  'project-releases': {
    description: 'Every final release of other projects than Falco, newest first.',
    item: projectRelease,
    async read() {
      const { others } = await releasedParts()
      return {
        asOf: oldestDay(others.map(({ asOf }) => asOf)),
        'project-releases': others.flatMap(({ releases }) => releases).sort(newestReleaseFirst),
      }
    },
  },
  calls: {
    description: 'Every call with public minutes, newest first.',
    item: call,
    read: pastCalls,
  },
  'planned-calls': {
    description: 'The regular call.',
    item: plannedCall,
    async read() {
      const next = await upcomingCalls()
      return { asOf: next?.day, 'planned-calls': next ? [{ ...next.call, next: next.dates }] : [] }
    },
  },
  bundles: listIn(Bundles, 'bundles', bundles, {
    'date?': day(dateOfRelease, ({ release }: Bundle) => release?.date),
    rulesets: list('Which versions of each rules file the release loads.', rulesetFit),
  }),
  rulesets: listIn(Rulesets, 'rulesets', rulesets, { 'date?': day(dateOfRelease) }),
  plugins: listIn(Plugins, 'plugins', plugins),
  rules: listIn(Rules, 'rules', falcoRules, {
    tactics: list('Tactics of MITRE ATT&CK.', string('A tactic.')),
    techniques: list('Techniques of MITRE ATT&CK.', string('Id of a technique.')),
  }),
  outputs: listIn(Outputs, 'outputs', outputs),
  adopters: listIn(Adopters, 'adopters', adopters),
}

function file(name: DataFile) {
  const { description, item } = lists[name]
  return object(description, {
    $schema: address('The JSON Schema of this file.', () => absoluteUrl(schemaPath(name))),
    'asOf?': day(
      'Day on which these facts were last read; for posts, day of the last change to any post. ' +
        'Missing if unknown.',
    ),
    [name]: list(item.schema.description, item),
  })
}

export function dataSchema(name: DataFile) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: absoluteUrl(schemaPath(name)),
    title: name,
    ...file(name).schema,
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

export type DataItem = Readonly<Record<string, unknown>>

const written = async (name: DataFile) => file(name).write((await lists[name].read()) ?? {})

export const dataItems = async (name: DataFile) =>
  ((await written(name)) as Record<DataFile, DataItem[]>)[name]

export function dataTexts(): SiteFile[] {
  return dataFiles.flatMap((name): SiteFile[] => [
    [dataPath(name), async () => json(await written(name))],
    [schemaPath(name), async () => json(dataSchema(name))],
  ])
}
