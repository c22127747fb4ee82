import { defineCollection } from './collection.ts'
import { asOf, listOf, urlField } from './field.ts'

/** Columns of links at the foot of every page. */
export const footerColumns = ['Talk', 'Contribute', 'Trust'] as const

export const Links = defineCollection({
  name: 'Links',
  pattern: 'links/*.yaml',
  format: 'data',
  description: 'A group of links for the community page.',
  fields: {
    title: { type: 'string', required: true, description: 'Heading of the group.' },
    order: { type: 'number', description: 'Position among the groups; the lowest is first.' },
    links: listOf('The links of the group.', {
      title: { type: 'string', required: true, description: 'What the link leads to.' },
      url: { ...urlField('The address.'), required: true },
      description: { type: 'string', required: true, description: 'One line on what is there.' },
      footer: {
        type: 'enum',
        options: footerColumns,
        description: 'Column at the foot of every page that has the link too.',
      },
      onHome: {
        type: 'boolean',
        description: 'Whether the head of the home page has the link too.',
      },
    }),
  },
})

export const Calls = defineCollection({
  name: 'Calls',
  pattern: 'calls.yaml',
  format: 'data',
  description: "The community's regular call.",
  fields: {
    title: { type: 'string', required: true, description: 'What the call is called.' },
    description: {
      type: 'string',
      required: true,
      description: 'One sentence on who meets and what for.',
    },
    first: {
      type: 'date',
      needsTime: true,
      required: true,
      description: 'Time and zone of one call, from which all others are computed.',
    },
    every: {
      type: 'enum',
      options: ['week', 'two weeks', 'four weeks'],
      required: true,
      description: 'How often.',
    },
    minutes: { type: 'number', required: true, description: 'Maximum length of a call.' },
    url: { ...urlField('Where to join.'), required: true },
    calendar: {
      ...urlField('Page of the official calendar, which shows moved and cancelled calls.'),
      required: true,
    },
    agenda: urlField('Agenda and notes.'),
    skip: {
      type: 'objects',
      description: 'Days in UTC on which no call takes place.',
      fields: {
        from: {
          type: 'date',
          required: true,
          mayBeAhead: true,
          description: 'The day, or the first of several.',
        },
        to: {
          type: 'date',
          mayBeAhead: true,
          notBefore: 'from',
          description: 'The last of several days.',
        },
      },
    },
  },
})

const minutesFile = {
  pattern: /^(?:[\w(][\w ().:+-]*\/)*[\w(][\w ().:+-]*\.md$/,
  expected: 'a path below meeting-notes/ such as release-0.43.0.md',
}

const callHeading = {
  pattern: /^\d{4}-\d\d?-\d\d?(?!\d).*$/,
  expected: 'a heading as it is in the minutes, such as "2020-12-9"',
}

export const Minutes = defineCollection({
  name: 'Minutes',
  pattern: 'minutes.yaml',
  format: 'data',
  description:
    "Calls of the community whose minutes are published, in its repository's folder `meeting-notes`.",
  fields: {
    asOf,
    calls: listOf('Each call once, even if several files have its minutes.', {
      date: { type: 'date', required: true, description: 'Day of the call.' },
      file: {
        type: 'string',
        required: true,
        format: minutesFile,
        description: "The first file with the call's minutes.",
      },
      about: {
        type: 'string',
        description: "Group or topic, if it was not the whole community's call.",
      },
      held: { type: 'boolean', description: 'False if the call was cancelled.' },
      heading: {
        type: 'string',
        format: callHeading,
        description:
          "The call's heading in the file, by which a sync finds the call; missing if equal to `date`.",
      },
    }),
  },
})

const month = {
  pattern: /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])$/,
  expected: 'a month such as 2026-08',
}

export const Figures = defineCollection({
  name: 'Figures',
  pattern: 'figures.yaml',
  format: 'data',
  description: 'The community in numbers, by month.',
  fields: {
    asOf: { type: 'date', required: true, description: 'The date the last month was read.' },
    months: listOf('The last value of each month.', {
      month: {
        type: 'string',
        required: true,
        unique: true,
        format: month,
        description: 'The month, YYYY-MM.',
      },
      maintainers: { type: 'number', description: 'Listed maintainers.' },
      companies: { type: 'number', description: 'Companies of listed maintainers.' },
      independent: {
        type: 'number',
        description: 'Maintainers without a company, or whose company is not known.',
      },
      projects: { type: 'number', description: 'Listed repositories.' },
    }),
  },
})

const place = {
  pattern: /^[a-z]+(?:\/[a-z]+)?$/,
  expected: 'scope/status such as ecosystem/incubating',
}

export const Moves = defineCollection({
  name: 'Moves',
  pattern: 'moves.yaml',
  format: 'data',
  description: 'The history of the list of repositories.',
  fields: {
    moves: listOf('Each change of the list.', {
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
        format: place,
        description: 'Scope and status before the change, as named at that time.',
      },
      to: { type: 'string', format: place, description: 'Scope and status after the change.' },
    }),
  },
})

const ignoredTags = {
  pattern: /^[\w.-]+ [\w.+/{}-]+$/,
  expected: "a repository and its tags such as 'rules v{version}'",
}

const holds = [
  'maintainers',
  'core maintainers',
  'repositories',
  'tags',
  'minutes',
  'bundles',
  'rules',
  'plugins',
  'outputs',
  'adopters',
] as const

export const Sources = defineCollection({
  name: 'Sources',
  pattern: 'sources.yaml',
  format: 'data',
  description: 'Public sources of data, which `npm run sync` reads.',
  fields: {
    sources: listOf('Each source once.', {
      name: {
        type: 'string',
        required: true,
        unique: true,
        description: 'Common name of the source.',
      },
      holds: {
        type: 'enum',
        options: holds,
        required: true,
        description: 'Kind of data, as `npm run sync` reads it.',
      },
      url: {
        ...urlField(
          "URL of the source. In the source of tags, a sync replaces `{repository}` by each repository's name.",
        ),
        required: true,
      },
      licence: {
        type: 'string',
        required: true,
        description: 'Licence: the SPDX identifier, or else the name.',
      },
      for: { type: 'string', required: true, description: 'What the site uses the source for.' },
      asOf: {
        type: 'date',
        required: true,
        description:
          'The date the source was last read; for a mirror, the date of the newest commit.',
      },
      ignore: {
        type: 'strings',
        format: ignoredTags,
        description:
          'Tags to leave out: the repository and the tag, with `{version}` for any number.',
      },
    }),
  },
})

const linkOrPath = {
  pattern: /^(?:https?:\/\/[^\s/][^\s/.]*\.\S+|\/(?:\S*\/)?)$/,
  expected: 'the address of a link in links/, or the path of a page such as /releases/',
}

const phrase = {
  pattern: /^[^\s,]+(?: [^\s,]+)*$/,
  expected: 'one or more words without commas such as latest version',
}

export const Search = defineCollection({
  name: 'Search',
  pattern: 'search.yaml',
  format: 'data',
  description: 'First results for words that readers search for.',
  fields: {
    answers: listOf('Each first result once.', {
      to: {
        type: 'string',
        required: true,
        unique: true,
        format: linkOrPath,
        description: 'The first result: the address of a link in `links/`, or the path of a page.',
      },
      words: {
        type: 'strings',
        required: true,
        format: phrase,
        description: 'Words that lead to this result, in any order and with any ending.',
      },
    }),
  },
})
