import { defineCollection } from './collection.ts'
import { listOf, webAddress } from './field.ts'

export const Links = defineCollection({
  name: 'Links',
  pattern: 'links/*.yaml',
  format: 'data',
  description: 'A group of links for the community page.',
  fields: {
    title: { type: 'string', required: true, description: 'Heading of the group.' },
    order: { type: 'number', description: 'Place among the groups; lower comes first.' },
    links: listOf('The links of the group.', {
      title: { type: 'string', required: true, description: 'What the link leads to.' },
      url: { type: 'string', required: true, format: webAddress, description: 'The address.' },
      description: { type: 'string', required: true, description: 'One line on what is there.' },
    }),
  },
})
