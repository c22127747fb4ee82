import { defineCollection } from './collection.ts'
import { slug, versionNumber } from './field.ts'

export const Releases = defineCollection({
  name: 'Releases',
  pattern: 'releases.yaml',
  format: 'data',
  description: "Falco's releases.",
  fields: {
    asOf: { type: 'date', required: true, description: 'The day that the list was true.' },
    releases: {
      type: 'objects',
      required: true,
      description: 'Final releases of Falco.',
      fields: {
        version: {
          type: 'string',
          required: true,
          unique: true,
          format: versionNumber,
          description: 'Version number.',
        },
        date: { type: 'date', required: true, description: 'Day of the release.' },
        post: { type: 'string', format: slug, description: 'Slug of the post that announced it.' },
      },
    },
  },
})
