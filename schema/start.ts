import { defineCollection } from './collection.ts'

export const Start = defineCollection({
  name: 'Start',
  pattern: 'start.md',
  format: 'markdown',
  description:
    'The first page for newcomers. Below a section stand the maintainers of the projects whose files it links to, two at most, and the next calls where it links to `/community/`.',
  address: '/start/',
  fields: {
    title: { type: 'string', required: true, most: 100, description: 'What the page is called.' },
    description: { type: 'string', required: true, most: 500, description: 'One sentence that says what one learns.' },
  },
})
