import {
  asOf,
  choice,
  defineCollection,
  flagField,
  listOf,
  requiredDate,
  requiredText,
  requiredUrl,
  text,
  texts,
  urlField,
} from './collection.ts'

const name = requiredText('The name.', { unique: true })

export const Plugins = defineCollection({
  name: 'Plugins',
  pattern: 'plugins.yaml',
  description: 'Plugins in the registry of Falco.',
  fields: {
    asOf,
    plugins: listOf('One entry for each plugin.', {
      name,
      eventSource: text('Event source that the plugin provides.'),
      extractsFrom: texts('Other event sources from which the plugin extracts fields.'),
      url: requiredUrl("Address of the plugin's source code."),
      rulesUrl: urlField("Address of the plugin's rules."),
      maintainers: texts('Names of the people who maintain the plugin.'),
    }),
  },
})

/** The most mature rules come first. Only stable rules are enabled by default. */
const maturities = ['stable', 'incubating', 'sandbox', 'deprecated'] as const

/** The most urgent priority comes first. */
export const priorities = [
  'emergency',
  'alert',
  'critical',
  'error',
  'warning',
  'notice',
  'info',
  'debug',
] as const

export const Rules = defineCollection({
  name: 'Rules',
  pattern: 'rules.yaml',
  description: 'Rules that the Falco project maintains.',
  fields: {
    asOf,
    rules: listOf('One entry for each rule.', {
      name,
      maturity: choice('Maturity of the rule, which decides in which rules file it is.', {
        options: maturities,
        required: true,
      }),
      priority: choice("Priority of the rule's alerts.", { options: priorities, required: true }),
      tags: texts('Tags of the rule, such as tactics and techniques of MITRE ATT&CK.'),
      enabled: flagField('false if the rule is disabled by default.'),
    }),
  },
})

export const Outputs = defineCollection({
  name: 'Outputs',
  pattern: 'outputs.yaml',
  description: 'Outputs to which falcosidekick can send alerts.',
  fields: {
    asOf,
    outputs: listOf('One entry for each output.', {
      name,
      category: requiredText('Kind of output.'),
      url: requiredUrl('Address of the documentation.'),
    }),
  },
})

export const Adopters = defineCollection({
  name: 'Adopters',
  pattern: 'adopters.yaml',
  description: 'Organisations that use Falco in production.',
  fields: {
    asOf,
    adopters: listOf("One entry for each adopter, in the order of the community's list.", {
      name,
      url: requiredUrl('Website.'),
      since: requiredDate('The day the adopter was first listed.'),
      usesLibraries: flagField('true if the adopter builds on the libraries, not on Falco.'),
    }),
    namedOnly: texts('Adopters that the list names without a link; `npm run sync` leaves them.'),
  },
})
