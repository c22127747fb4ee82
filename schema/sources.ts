import { defineCollection } from './collection.ts'
import { listOf, webAddress } from './field.ts'

export const Sources = defineCollection({
  name: 'Sources',
  pattern: 'sources.yaml',
  format: 'data',
  description: 'The public files that facts here come from; `npm run sync` reads them anew.',
  fields: {
    sources: listOf('Each source once.', {
      name: { type: 'string', required: true, unique: true, description: 'What people call it.' },
      holds: {
        type: 'enum',
        options: ['maintainers', 'core maintainers', 'repositories', 'tags', 'minutes'],
        required: true,
        description: 'What it holds, and so how `npm run sync` reads it.',
      },
      url: {
        type: 'string',
        required: true,
        format: webAddress,
        description: "Where it is; `{repository}` stands for a repository's name in the address of tags.",
      },
      licence: { type: 'string', required: true, description: 'Its licence, by its SPDX identifier if it has one.' },
      for: { type: 'string', required: true, description: 'What is made of it here.' },
      asOf: { type: 'date', required: true, description: 'The day that it was last read.' },
    }),
  },
})
