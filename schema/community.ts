import {
  asOf,
  choice,
  date,
  defineCollection,
  flagField,
  listOf,
  number,
  optionalListOf,
  requiredDate,
  requiredText,
  requiredUrl,
  text,
  texts,
  urlField,
} from './collection.ts'

export const footerColumns = ['Talk', 'Contribute', 'Trust'] as const

export const Links = defineCollection({
  name: 'Links',
  pattern: 'links/*.yaml',
  description: 'A group of links for the community page.',
  fields: {
    title: requiredText('Heading of the group.'),
    order: number('Position among the groups; the lowest is first.'),
    links: listOf('The links of the group.', {
      title: requiredText('Text of the link.'),
      url: requiredUrl('Address of the link.'),
      description: requiredText('One line about the page.'),
      footer: choice('The link is in this column of the footer, too.', { options: footerColumns }),
      onHome: flagField('true shows the link on the home page, too.'),
    }),
  },
})

export const Calls = defineCollection({
  name: 'Calls',
  pattern: 'calls.yaml',
  description: "The community's regular call.",
  fields: {
    title: requiredText('Name of the call.'),
    description: requiredText('One sentence about the call.'),
    first: date('Date, time and zone of one call, from which all other dates are computed.', {
      needsTime: true,
      required: true,
    }),
    every: choice('How often the call takes place.', {
      options: ['week', 'two weeks', 'four weeks'],
      required: true,
    }),
    minutes: number('Maximum length of a call in minutes.', { required: true }),
    url: requiredUrl('Address at which people join the call.'),
    calendar: requiredUrl('Page of the official calendar, which shows moved and cancelled calls.'),
    agenda: urlField('Page with the agenda and notes.'),
    skip: optionalListOf('Days in UTC on which no call takes place.', {
      from: date('The day, or the first day of a period.', { required: true, mayBeAhead: true }),
      to: date('The last day of a period.', { mayBeAhead: true, notBefore: 'from' }),
    }),
  },
})

const minutesFile = {
  pattern: /^(?:[\w(][\w ().:+-]*\/)*[\w(][\w ().:+-]*\.md$/,
  expected: 'a path below meeting-notes/ such as release-0.43.0.md',
}

export const Minutes = defineCollection({
  name: 'Minutes',
  pattern: 'minutes.yaml',
  description:
    'Community calls whose minutes are in the folder `meeting-notes` of falcosecurity/community.',
  fields: {
    asOf,
    calls: listOf('Each call once, even if several files have its minutes.', {
      date: requiredDate('Day of the call.'),
      file: requiredText('File that first had the minutes of the call.', { format: minutesFile }),
      about: text('Group or topic of the call; missing for a call of the whole community.'),
      held: flagField('false if the call was cancelled.'),
      heading: text('Heading of the call in `file`, if it is not exactly the date.'),
      inferred: flagField(
        'true if the heading has another date, and `date` is inferred from the text.',
      ),
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
  description: 'Numbers of maintainers, companies and projects in each month.',
  fields: {
    asOf: requiredDate("The date the last month's numbers were read."),
    months: listOf('The last numbers of each month.', {
      month: requiredText('The month, as YYYY-MM.', { unique: true, format: month }),
      maintainers: number('Number of listed maintainers.'),
      companies: number('Number of companies of listed maintainers.'),
      independent: number('Number of maintainers with no company, or an unknown one.'),
      projects: number('Number of listed repositories.'),
    }),
  },
})

const holds = [
  'maintainers',
  'core maintainers',
  'repositories',
  'tags',
  'minutes',
  'bundles',
  'changes',
  'rules',
  'plugins',
  'charts',
  'adopters',
] as const

export const Sources = defineCollection({
  name: 'Sources',
  pattern: 'sources.yaml',
  description: 'Public sources of facts, which `npm run sync` reads.',
  fields: {
    sources: listOf('One entry for each source.', {
      name: requiredText('Common name of the source.', { unique: true }),
      holds: choice('Which data `npm run sync` reads from the source.', {
        options: holds,
        required: true,
      }),
      url: requiredUrl(
        'URL of the source; `{repository}` in it is replaced by the name of each repository.',
      ),
      licence: requiredText('Licence: the SPDX identifier, or else the name.'),
      for: requiredText('What the site uses the source for.'),
      asOf: requiredDate(
        'The date the source was last read; after a sync with `--mirror`, the date of its newest commit.',
      ),
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
  description: 'Pages that search shows first for certain words.',
  fields: {
    answers: listOf('Results that search shows first, each with the words to find it.', {
      to: requiredText('Address of a link in `links/`, or path of a page.', {
        unique: true,
        format: linkOrPath,
      }),
      words: texts(
        'Queries for which search shows the page or link first. Capitals, accents and question words do not matter.',
        { required: true, format: phrase },
      ),
    }),
  },
})
