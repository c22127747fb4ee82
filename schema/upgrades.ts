import {
  asOf,
  choice,
  defineCollection,
  listOf,
  optionalListOf,
  requiredText,
  requiredUrl,
  text,
  texts,
  urlField,
  versionNumber,
} from './collection.ts'
import { rulesetFields } from './releases.ts'

const version = requiredText('Version number of the release.', { format: versionNumber })

export const Changes = defineCollection({
  name: 'Changes',
  pattern: 'changes.yaml',
  description: 'Flags, keys of falco.yaml and fields of rules that came or went with each Falco.',
  fields: {
    asOf,
    changes: listOf('Each release of Falco since 0.32.1 whose tag was read, newest first.', {
      falco: requiredText('Version of Falco.', { unique: true, format: versionNumber }),
      read: texts('What was compared with the release before: flags, keys, fields.'),
      removedFlags: texts('Flags that Falco no longer knows, as in `-S, --snaplen`.'),
      addedFlags: texts('New flags.'),
      removedKeys: texts('Keys that the schema of falco.yaml no longer has.'),
      addedKeys: texts('New keys of falco.yaml.'),
      removedFields: texts('Fields that libs no longer has; `syslog.*` is a whole class.'),
      notes: optionalListOf('Notes on names that were removed.', {
        name: requiredText('The flag, key or field.'),
        instead: text('What to use instead.'),
        source: requiredUrl('URL of the source.'),
      }),
    }),
  },
})

export const Charts = defineCollection({
  name: 'Charts',
  pattern: 'charts.yaml',
  description: 'What each Helm chart, and each release of the operator, installs.',
  fields: {
    asOf,
    charts: listOf('Charts of Falco, and the operator, newest first.', {
      name: choice('Name of the chart or project.', {
        options: ['falco', 'falco-operator'],
        required: true,
      }),
      version,
      ships: requiredText('Version of the image that it installs.', { format: versionNumber }),
      falcosidekick: text('Version of the image of Falcosidekick.', { format: versionNumber }),
      falcoctl: text('Version of the image of falcoctl.', { format: versionNumber }),
      artifacts: texts('Artifacts that falcoctl installs by default.'),
      source: urlField('URL of the source, for a release without a tag.'),
    }),
  },
})

export const PluginRules = defineCollection({
  name: 'PluginRules',
  pattern: 'plugin-rules.yaml',
  description: 'What each release of the rules of a plugin needs.',
  fields: {
    asOf,
    rulesets: listOf('Each release of a rules file in the repository of plugins, newest first.', {
      name: requiredText('Name of the rules file in falcoctl.'),
      ...rulesetFields,
      pluginApi: text('API of plugins that the plugin of the same version needs.', {
        format: versionNumber,
      }),
    }),
  },
})

export const Signatures = defineCollection({
  name: 'Signatures',
  pattern: 'signatures.yaml',
  description: 'Who signs artifacts and images, for `cosign verify`.',
  fields: {
    asOf,
    signatures: listOf('Each signed artifact or image, by name.', {
      name: requiredText('Name of the artifact or image.', { unique: true }),
      kind: choice('Kind of artifact.', {
        options: ['plugin', 'rulesfile', 'image'],
        required: true,
      }),
      repository: requiredText('Registry and repository, without a tag.'),
      issuer: requiredUrl('Issuer of the certificate.'),
      identity: requiredText('Beginning of the identity in the certificate.'),
      firstSigned: text('The first signed version, if it is known.', { format: versionNumber }),
      source: urlField('URL of the source, for an image.'),
    }),
  },
})
