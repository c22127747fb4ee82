import { defineCollection } from './collection.ts'
import { asOf, listOf, webAddress } from './field.ts'

export const Calls = defineCollection({
  name: 'Calls',
  pattern: 'calls.yaml',
  format: 'data',
  description: "The community's regular call.",
  fields: {
    title: { type: 'string', required: true, description: 'What the call is called.' },
    description: { type: 'string', required: true, description: 'One sentence on who meets and what for.' },
    first: {
      type: 'date',
      required: true,
      description: 'Time and zone of a call, such as 2026-01-28T16:00:00Z; all others are counted from it, in UTC.',
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

export const Minutes = defineCollection({
  name: 'Minutes',
  pattern: 'minutes.yaml',
  format: 'data',
  description: "Calls of the community whose minutes are published, in its repository's folder `meeting-notes`.",
  fields: {
    asOf,
    calls: listOf('Each call once, however many files have it.', {
      date: { type: 'date', required: true, description: 'Day of the call.' },
      file: {
        type: 'string',
        required: true,
        format: {
          pattern: /^(?:[\w(][\w ().:+-]*\/)*[\w(][\w ().:+-]*\.md$/,
          expected: 'a path below meeting-notes/ such as release-0.43.0.md',
        },
        description: 'The file with its minutes; the first where several have it.',
      },
      about: { type: 'string', description: "Who met or what about, where it was not the whole community's call." },
      held: { type: 'boolean', description: 'False if it was cancelled.' },
      writtenAs: {
        type: 'date',
        description: 'The day that the minutes give, where it is a slip; `npm run sync` knows the call by it.',
      },
    }),
  },
})
