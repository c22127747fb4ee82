import { defineCollection } from './collection.ts'
import { asOf, listOf, urlField } from './field.ts'

const name = { type: 'string', required: true, unique: true, description: 'Its name.' } as const

export const Plugins = defineCollection({
  name: 'Plugins',
  pattern: 'plugins.yaml',
  format: 'data',
  description: 'Plugins in the registry of Falco.',
  fields: {
    asOf,
    plugins: listOf('Each plugin once.', {
      name,
      eventSource: { type: 'string', description: 'Event source that the plugin provides.' },
      extractsFrom: {
        type: 'strings',
        description: 'Other event sources from which the plugin extracts fields.',
      },
      url: { ...urlField('Its source code.'), required: true },
      rulesUrl: urlField('Its rules.'),
      maintainers: { type: 'strings', description: 'Who maintains it, by name.' },
    }),
  },
})

/** Maturity of rules, from those enabled by default to those that need the most adjustment. */
export const maturities = ['stable', 'incubating', 'sandbox', 'deprecated'] as const

/** Falco's priorities, the most urgent first. */
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
  format: 'data',
  description: 'Rules that the Falco project maintains.',
  fields: {
    asOf,
    rules: listOf('Each rule once.', {
      name,
      maturity: {
        type: 'enum',
        options: maturities,
        required: true,
        description: 'Maturity, which determines the rules file.',
      },
      priority: {
        type: 'enum',
        options: priorities,
        required: true,
        description: "Priority of the rule's alerts.",
      },
      tags: {
        type: 'strings',
        description: 'Tags, such as tactics and techniques of MITRE ATT&CK.',
      },
      enabled: { type: 'boolean', description: 'False if the rule is disabled by default.' },
    }),
  },
})

export const Outputs = defineCollection({
  name: 'Outputs',
  pattern: 'outputs.yaml',
  format: 'data',
  description: 'Where falcosidekick can send alerts.',
  fields: {
    asOf,
    outputs: listOf('Each output once.', {
      name,
      category: { type: 'string', required: true, description: 'Kind of output.' },
      url: { ...urlField('Its documentation.'), required: true },
    }),
  },
})

export const Adopters = defineCollection({
  name: 'Adopters',
  pattern: 'adopters.yaml',
  format: 'data',
  description: 'Adopters: organisations that use Falco in production.',
  fields: {
    asOf,
    adopters: listOf('Each adopter once, in the order of the list.', {
      name,
      url: { ...urlField('Website.'), required: true },
      since: { type: 'date', required: true, description: 'Day that it was first listed.' },
    }),
  },
})
