import { defineCollection } from './collection.ts'

export const Minutes = defineCollection({
  name: 'Minutes',
  pattern: 'minutes.yaml',
  format: 'data',
  description: "Calls of the community whose minutes are published, in its repository's folder `meeting-notes`.",
  fields: {
    asOf: { type: 'date', required: true, description: 'The day that the list was true.' },
    calls: {
      type: 'objects',
      required: true,
      description: 'Each call once, however many files have it.',
      fields: {
        date: { type: 'date', required: true, description: 'Day of the call.' },
        file: {
          type: 'string',
          required: true,
          format: {
            pattern: /^[\w(][\w ().:+/-]*\.md$/,
            isValid: (text) => !text.includes('//') && !text.includes('/.'),
            expected: 'a path below meeting-notes/ such as release-0.43.0.md',
          },
          description: 'The file with its minutes; the first where several have it, as a later one repeats it.',
        },
        about: {
          type: 'string',
          description: "Who met or what about, where it was not the whole community's call.",
        },
        held: { type: 'boolean', description: 'False if it was cancelled.' },
        writtenAs: {
          type: 'date',
          description: 'The day that the minutes give, where it is a slip; `npm run sync` knows the call by it.',
        },
      },
    },
  },
})
