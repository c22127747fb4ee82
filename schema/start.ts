import { defineCollection, requiredText } from './collection.ts'

export const Start = defineCollection({
  name: 'Start',
  pattern: 'start.md',
  description:
    'The page for newcomers. A section that links to `/community/` shows the next calls. ' +
    'The page ends with the maintainers of the projects that it links to.',
  address: '/start/',
  fields: {
    title: requiredText('Title of the page.', { maxLength: 100 }),
    description: requiredText('One sentence that says what readers learn.'),
  },
})
