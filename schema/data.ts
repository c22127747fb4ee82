import { Adopters, Outputs, Plugins, Rules } from './catalogue.ts'
import {
  date,
  type Field,
  type Fields,
  type Format,
  flagField,
  isoDate,
  listOf,
  number,
  requiredText,
  text,
  texts,
} from './collection.ts'
import { Calls, Figures, Minutes } from './community.ts'
import { Maintainer } from './maintainer.ts'
import { Post } from './post.ts'
import { Moves, Project } from './project.ts'
import { Bundles, ProjectReleases, Releases, Rulesets } from './releases.ts'

/**
 * Unlike addresses that authors write, addresses of this site may begin with `http://localhost`.
 */
const anyAddress: Format = { pattern: /^https?:\/\/\S+$/, expected: 'an address' }

const address = (description: string) => requiredText(description, { format: anyAddress })

const url = address('Address of the page.')

const repositories = (description: string) =>
  listOf(description, {
    repository: requiredText('Name of the repository.'),
    path: requiredText(
      'Path of the repository or part below the organisation’s address on GitHub.',
    ),
  })

const asOf = date('Day on which these facts were last read.')

/** Items always have their lists and flags, even if these are empty or false. */
const itemsOf = (description: string, fields: Fields) =>
  listOf(
    description,
    Object.fromEntries(
      Object.entries(fields).map(([key, field]): [string, Field] => {
        const isAlwaysThere = ['boolean', 'strings', 'objects'].includes(field.type)
        return [key, { ...field, required: field.required || isAlwaysThere }]
      }),
    ),
  )

const { title, description, tags, series, canonical, source } = Post.fields

// Leaves out Git tags: project-releases.json has the URL of each release instead.
const { tag, releases: ofList, ...ofProject } = ProjectReleases.fields
const { tag: ownTag, ...ofRelease } = ofList.fields

const { file, heading, ...ofCall } = Minutes.fields.calls.fields

/** The data files below /data/, each with the fields of its items. */
export const dataFiles = {
  posts: itemsOf('Every post, newest first.', {
    id: requiredText('The id in the feeds, which never changes, even if the post or site moves.'),
    url,
    markdown: address('The post as Markdown.'),
    title,
    description,
    published: date('Time of publication.', { required: true, needsTime: true }),
    updated: date('Time of the last change that matters to readers.', { needsTime: true }),
    authors: listOf('The authors.', {
      name: requiredText('Full name.'),
      url: address("The author's page."),
      maintainer: text('GitHub handle, if the author is or was a maintainer.'),
    }),
    tags,
    minutes: number('Reading time in minutes.', { required: true }),
    series,
    canonical,
    source,
    projects: texts('Names of projects that the post links to.'),
    maintainers: texts('Handles of maintainers that the post links to.'),
  }),
  maintainers: itemsOf('Every current and former maintainer, by name.', {
    url,
    ...Maintainer.fields,
    github: address('GitHub profile.'),
    projects: repositories('What the person maintains, or last maintained.'),
    formerProjects: repositories('What the person maintained earlier.'),
    asOf,
  }),
  projects: itemsOf('Every project, by name.', {
    url,
    repository: address('The repository.'),
    ...Project.fields,
    isListed: flagField('true if the community’s list of repositories has the project.'),
    verdict: text('Why the project should not be used, and what to use instead.'),
    maintainers: texts('Handles of current maintainers.'),
    asOf,
  }),
  moves: itemsOf(Moves.description, Moves.fields.moves.fields),
  figures: itemsOf(Figures.description, Figures.fields.months.fields),
  releases: itemsOf(Releases.description, {
    ...Releases.fields.releases.fields,
    url,
    notes: address('Release notes.'),
    post: text('Address of the post that announces the release.', { format: anyAddress }),
  }),
  'project-releases': itemsOf('Every final release of other projects than Falco, newest first.', {
    ...ofProject,
    ...ofRelease,
    url: address('The release’s page on GitHub.'),
  }),
  calls: itemsOf('Every call with public minutes, newest first.', {
    ...ofCall,
    minutes: address('The minutes of the call.'),
  }),
  'planned-calls': itemsOf('The regular call; its dates are not confirmed.', {
    ...Calls.fields,
    next: texts('The next dates as planned on the day of `asOf`.', { format: isoDate }),
  }),
  bundles: itemsOf(Bundles.description, {
    ...Bundles.fields.bundles.fields,
    url,
    date: date('Day of the release.'),
    rulesets: listOf('Which versions of each rules file the release loads.', {
      name: requiredText('Name of the rules file.'),
      newest: text('The newest version that loads.'),
      tooNew: text('The first later version that does not load.'),
      reason: text('Why the version in `tooNew` does not load.'),
      command: text('The command that installs the newest version that loads.'),
    }),
  }),
  rulesets: itemsOf(Rulesets.description, {
    ...Rulesets.fields.rulesets.fields,
    date: date('Day of the release.'),
    url: address('The release’s page on GitHub.'),
  }),
  plugins: itemsOf(Plugins.description, Plugins.fields.plugins.fields),
  rules: itemsOf(Rules.description, {
    ...Rules.fields.rules.fields,
    url: address('The file with the rule.'),
    tactics: texts('Tactics of MITRE ATT&CK.'),
    techniques: texts('Ids of techniques of MITRE ATT&CK.'),
  }),
  outputs: itemsOf(Outputs.description, Outputs.fields.outputs.fields),
  adopters: itemsOf(Adopters.description, Adopters.fields.adopters.fields),
} as const

export type DataFile = keyof typeof dataFiles

export const dataFileNames = Object.keys(dataFiles) as DataFile[]

export const fieldsOfDataFiles = {
  $schema: address('The JSON Schema of the file.'),
  source: address('Where the facts come from.'),
  licence: requiredText('The licence of the file.'),
  citation: requiredText('How to cite the file.'),
  asOf: date(
    'Day on which the facts were last read; for posts, day of the last change; ' +
      "for project-releases, the median of the lists' days.",
  ),
  oldest: date('Day on which the oldest fact was last read; for posts, the day of the first post.'),
  newest: date('Day on which the newest fact was read; for posts, day of the last change.'),
} satisfies Fields
