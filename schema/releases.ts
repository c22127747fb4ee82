import {
  asOf,
  choice,
  defineCollection,
  listOf,
  optionalListOf,
  requiredDate,
  requiredText,
  requiredUrl,
  slug,
  text,
  urlField,
  versionNumber,
} from './collection.ts'

const tag = { pattern: /^[\w.+/-]+$/, expected: 'a tag such as v1.2.3' }

const release = {
  version: requiredText('Version number of the release.', { unique: true, format: versionNumber }),
  tag: text('Tag of the release, if it differs from the usual form.', { format: tag }),
} as const

export const Releases = defineCollection({
  name: 'Releases',
  pattern: 'releases.yaml',
  description: "Falco's releases.",
  fields: {
    asOf,
    releases: listOf('Final releases of Falco, without those of unknown date.', {
      ...release,
      date: requiredDate("Day of the release in Falco's changelog, or else the day of the tag."),
      post: text('Slug of the post that announced the release.', { format: slug }),
    }),
  },
})

const tagForm = {
  pattern: /^[\w.+/-]*\{version\}[\w.+/-]*$/,
  expected: "a tag with {version} in it, such as 'v{version}'",
}

export const ProjectReleases = defineCollection({
  name: 'ProjectReleases',
  pattern: 'project-releases/{*,*/*}.yaml',
  description: 'Releases of a project other than Falco, or of one part of a project.',
  fields: {
    project: requiredText("The repository's name."),
    part: text('The released part, if the repository releases several parts.'),
    asOf,
    tag: requiredText('Usual form of tags, with `{version}` in place of the version number.', {
      format: tagForm,
    }),
    releases: listOf('Final releases of the project or part, without those of unknown date.', {
      ...release,
      date: requiredDate('Day of the tag.'),
    }),
  },
})

const engine = {
  pattern: /^\d+(?:\.\d+\.\d+)?$/,
  expected: 'a version of the engine such as 0.50.0, or "26" for a Falco before 0.37',
}

const version = (description: string) => text(description, { format: versionNumber })

const versionOrCommit = {
  pattern: /^(?:\d+\.\d+\.\d+|[0-9a-f]{40})$/,
  expected: 'a version such as 0.25.4, or the 40 digits of a commit',
}

const source = urlField('URL of the source, for a release whose tag no sync has read.')

/** Pages about upgrades show changes in this order of topics. */
export const topics = [
  'driver',
  'start',
  'configuration',
  'rules',
  'install',
  'helm',
  'other',
] as const

export const Bundles = defineCollection({
  name: 'Bundles',
  pattern: 'bundles.yaml',
  description: 'Versions of the components in each release of Falco.',
  fields: {
    asOf,
    bundles: listOf('Each release of Falco since 0.24.0, newest first.', {
      falco: requiredText('Version of Falco.', { unique: true, format: versionNumber }),
      libs: text('Version or commit of the libraries in the release.', { format: versionOrCommit }),
      driver: version('Version of the driver in the release.'),
      rules: version('Version of falco-rules in the release.'),
      falcoctl: version('Version of falcoctl in the release.'),
      container: version('Version of the container plugin in the release.'),
      engine: text('Version of the rule engine in the release, a whole number until Falco 0.36.', {
        format: engine,
      }),
      driverApi: version('API of the driver (`driver/API_VERSION` in libs).'),
      driverSchema: version('Schema of the driver (`driver/SCHEMA_VERSION` in libs).'),
      minimumDriverApi: version('Lowest API of a driver that Falco accepts (`scap.h`).'),
      minimumDriverSchema: version('Lowest schema of a driver that Falco accepts (`scap.h`).'),
      pluginApi: version('API of plugins that the release has (`plugin_api.h` in libs).'),
      breaks: optionalListOf('What no longer works since the release, or works differently.', {
        topic: choice('What the change concerns; by default, anything else.', {
          options: topics,
        }),
        what: requiredText('What changes, and what to use instead.'),
        source: requiredUrl('URL of the change.'),
      }),
      source,
    }),
  },
})

/** The fields of a release of a rules file, except its name. */
export const rulesetFields = {
  version: requiredText('Version number of the rules file.', { format: versionNumber }),
  engine: text('Lowest engine version that loads the rules file; left out if unknown.', {
    format: engine,
  }),
  plugins: optionalListOf('Plugins that the rules file needs.', {
    name: requiredText('Name of the plugin.'),
    version: requiredText('Lowest plugin version that the rules file needs.', {
      format: versionNumber,
    }),
  }),
  source,
} as const

export const Rulesets = defineCollection({
  name: 'Rulesets',
  pattern: 'rulesets.yaml',
  description: 'The versions of the engine and of plugins that each release of rules needs.',
  fields: {
    asOf,
    rulesets: listOf('Each release of a rules file, newest first.', {
      name: choice('Name of the rules file in falcoctl.', {
        // Lists of rules files have this order: the most mature rules first.
        options: [
          'falco-rules',
          'falco-incubating-rules',
          'falco-sandbox-rules',
          'falco-deprecated-rules',
        ],
        required: true,
      }),
      ...rulesetFields,
    }),
  },
})
