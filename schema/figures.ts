import { defineCollection } from './collection.ts'

export const Figures = defineCollection({
  name: 'Figures',
  pattern: 'figures.yaml',
  format: 'data',
  description: 'The community in numbers, by month.',
  fields: {
    asOf: { type: 'date', required: true, description: 'The day that the last month was read.' },
    months: {
      type: 'objects',
      required: true,
      description: 'The community in numbers, the last value of each month.',
      fields: {
        month: {
          type: 'string',
          required: true,
          unique: true,
          format: { pattern: /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])$/, expected: 'a month such as 2026-08' },
          description: 'The month, YYYY-MM.',
        },
        maintainers: { type: 'number', description: 'Listed maintainers.' },
        companies: { type: 'number', description: 'Companies that they name.' },
        independent: {
          type: 'number',

          description: 'Maintainers who are independent or whose company is not known.',
        },
        projects: { type: 'number', description: 'Listed repositories.' },
      },
    },
  },
})
