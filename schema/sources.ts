import { defineCollection } from './collection.ts'
import { listOf, webAddress } from './field.ts'

const holds = ['maintainers', 'core maintainers', 'repositories', 'tags', 'minutes'] as const

export const Sources = defineCollection({
  name: 'Sources',
  pattern: 'sources.yaml',
  format: 'data',
  description: 'The public files that facts here come from; `npm run sync` reads them anew.',
  fields: {
    sources: listOf('Each source once.', {
      name: { type: 'string', required: true, unique: true, description: 'What people call it.' },
      holds: { type: 'enum', options: holds, required: true, description: 'Its content, as `npm run sync` reads it.' },
      url: {
        type: 'string',
        required: true,
        format: webAddress,
        description: 'Address; for tags with `{repository}`.',
      },
      licence: { type: 'string', required: true, description: 'Its licence, by its SPDX identifier if it has one.' },
      for: { type: 'string', required: true, description: 'What is made of it here.' },
      asOf: { type: 'date', required: true, description: 'The day that it was last read.' },
    }),
  },
})
