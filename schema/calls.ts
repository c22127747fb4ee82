import { defineCollection } from './collection.ts'
import { webAddress } from './field.ts'

export const Calls = defineCollection({
  name: 'Calls',
  pattern: 'calls.yaml',
  format: 'data',
  description: "The community's regular call.",
  fields: {
    title: { type: 'string', required: true, most: 200, description: 'What the call is called.' },
    description: { type: 'string', required: true, description: 'One sentence on who meets and what for.' },
    first: {
      type: 'date',
      required: true,
      description:
        'A call that took place, with time and zone such as 2026-01-28T16:00:00Z; all others are counted from it, in UTC.',
    },
    every: { type: 'enum', options: ['week', 'two weeks', 'four weeks'], required: true, description: 'How often.' },
    minutes: { type: 'number', required: true, description: 'How long a call takes at most.' },
    url: { type: 'string', required: true, format: webAddress, description: 'Where to join.' },
    calendar: {
      type: 'string',
      required: true,
      format: webAddress,
      description: 'The calendar in which single calls are moved and dropped; it holds where this file differs.',
    },
    agenda: { type: 'string', format: webAddress, description: 'Agenda and notes.' },
  },
})
