import { defineCollection } from './collection.ts'

const move = /^[a-z]+(?:\/[a-z]+)?$/

export const Moves = defineCollection({
  name: 'Moves',
  pattern: 'moves.yaml',
  format: 'data',
  description: 'The history of the list of repositories.',
  fields: {
    moves: {
      type: 'objects',
      required: true,
      description: "Each change of the community's list of repositories.",
      fields: {
        date: { type: 'date', required: true, description: 'Day of the change.' },
        project: { type: 'string', required: true, description: "The repository's name." },
        event: {
          type: 'enum',
          options: ['listed', 'moved', 'unlisted'],
          required: true,
          description: 'What happened.',
        },
        from: {
          type: 'string',
          format: { pattern: move, expected: 'scope/status such as ecosystem/incubating' },
          description: 'Scope and status before, in the words of that day.',
        },
        to: {
          type: 'string',
          format: { pattern: move, expected: 'scope/status such as core/stable' },
          description: 'Scope and status after.',
        },
      },
    },
  },
})
