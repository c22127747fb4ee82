import { defineCollection } from './collection.ts'

export const Start = defineCollection({
  name: 'Start',
  pattern: 'start.md',
  format: 'markdown',
  description:
    'The page for newcomers. A section that links to `/community/` shows the next calls; at the end are the maintainers of all projects whose files it links to.',
  address: '/start/',
  fields: {
    title: { type: 'string', required: true, maxLength: 100, description: 'Title of the page.' },
    description: {
      type: 'string',
      required: true,
      description: 'One sentence that says what readers learn.',
    },
  },
})
