import { defineCollection } from './collection.ts'
import { listOf } from './field.ts'

export const Figures = defineCollection({
  name: 'Figures',
  pattern: 'figures.yaml',
  format: 'data',
  description: 'The community in numbers, by month.',
  fields: {
    asOf: { type: 'date', required: true, description: 'The day that the last month was read.' },
    months: listOf('The last value of each month.', {
      month: {
        type: 'string',
        required: true,
        unique: true,
        format: { pattern: /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])$/, expected: 'a month such as 2026-08' },
        description: 'The month, YYYY-MM.',
      },
      maintainers: { type: 'number', description: 'Listed maintainers.' },
      companies: { type: 'number', description: 'Companies that they name.' },
      independent: { type: 'number', description: 'Maintainers without a company, or whose company is not known.' },
      projects: { type: 'number', description: 'Listed repositories.' },
    }),
  },
})

const place = { pattern: /^[a-z]+(?:\/[a-z]+)?$/, expected: 'scope/status such as ecosystem/incubating' }

export const Moves = defineCollection({
  name: 'Moves',
  pattern: 'moves.yaml',
  format: 'data',
  description: 'The history of the list of repositories.',
  fields: {
    moves: listOf('Each change of the list.', {
      date: { type: 'date', required: true, description: 'Day of the change.' },
      project: { type: 'string', required: true, description: "The repository's name." },
      event: { type: 'enum', options: ['listed', 'moved', 'unlisted'], required: true, description: 'What happened.' },
      from: { type: 'string', format: place, description: 'Scope and status before, in the words of that day.' },
      to: { type: 'string', format: place, description: 'Scope and status after.' },
    }),
  },
})
