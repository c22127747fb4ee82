import { defineCollection } from './collection.ts'
import { asOf, listOf, urlField, versionNumber } from './field.ts'

const engine = {
  pattern: /^\d+(?:\.\d+\.\d+)?$/,
  expected: 'the number of an engine such as 0.50.0, or "26" for a Falco before 0.37',
}

const version = (description: string) =>
  ({ type: 'string', format: versionNumber, description }) as const

const versionOrCommit = {
  pattern: /^(?:\d+\.\d+\.\d+|[0-9a-f]{40})$/,
  expected: 'a version such as 0.25.4, or the 40 digits of a commit',
}

const source = urlField(
  'Where this was published, if its tag has not been read yet; then `npm run sync` replaces the entry.',
)

export const Bundles = defineCollection({
  name: 'Bundles',
  pattern: 'bundles.yaml',
  format: 'data',
  description: 'What each release of Falco is built with.',
  fields: {
    asOf,
    bundles: listOf('Each release of Falco since 0.24.0, newest first.', {
      falco: {
        type: 'string',
        required: true,
        unique: true,
        format: versionNumber,
        description: 'Version of Falco.',
      },
      libs: {
        type: 'string',
        format: versionOrCommit,
        description: 'Version or commit of the libraries.',
      },
      driver: version('Version of the driver.'),
      rules: version('Version of falco-rules in the release.'),
      falcoctl: version('Version of falcoctl.'),
      container: version('Version of the container plugin in the release.'),
      engine: {
        type: 'string',
        format: engine,
        description: 'Version of the rule engine, a whole number until Falco 0.36.',
      },
      breaksRules: {
        type: 'boolean',
        description: 'True if the announcement states that users must change rules.',
      },
      source,
    }),
  },
})

/** Names of the rules files, the most mature rules first. */
const rulesetNames = [
  'falco-rules',
  'falco-incubating-rules',
  'falco-sandbox-rules',
  'falco-deprecated-rules',
] as const

export const Rulesets = defineCollection({
  name: 'Rulesets',
  pattern: 'rulesets.yaml',
  format: 'data',
  description: 'Versions that each release of the rules needs.',
  fields: {
    asOf,
    rulesets: listOf('Each release of a rules file, newest first.', {
      name: {
        type: 'enum',
        options: rulesetNames,
        required: true,
        description: 'Name of the rules file in falcoctl.',
      },
      version: { ...version('Version number.'), required: true },
      engine: {
        type: 'string',
        format: engine,
        description: 'Lowest engine version that loads the rules file; missing if unknown.',
      },
      plugins: {
        type: 'objects',
        description: 'Plugins that the rules file needs.',
        fields: {
          name: { type: 'string', required: true, description: 'Name of the plugin.' },
          version: {
            ...version('Lowest plugin version that the rules file needs.'),
            required: true,
          },
        },
      },
      source,
    }),
  },
})
