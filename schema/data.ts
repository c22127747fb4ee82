import { type Fields, slug, webAddress } from './field.ts'

const move = /^[a-z]+(?:\/[a-z]+)?$/

export const releasesFields: Fields = {
  asOf: { type: 'date', required: true, description: 'The day that the list was true.' },
  releases: {
    type: 'objects',
    mostItems: 10_000,
    name: 'ReleaseEntry',
    required: true,
    description: 'Final releases of Falco.',
    fields: {
      version: {
        type: 'string',
        required: true,
        format: { pattern: /^\d+\.\d+\.\d+$/, expected: 'a version such as 0.44.1' },
        description: 'Version number.',
      },
      date: { type: 'date', required: true, description: 'Day of the release.' },
      post: { type: 'string', format: slug, description: 'Slug of the post that announced it.' },
    },
  },
}

export const linksFields: Fields = {
  title: { type: 'string', required: true, description: 'Heading of the group.' },
  order: { type: 'number', description: 'Place among the groups; lower comes first.' },
  links: {
    type: 'objects',
    mostItems: 10_000,
    name: 'LinkEntry',
    required: true,
    description: 'The links of the group.',
    fields: {
      title: { type: 'string', required: true, description: 'What the link leads to.' },
      url: { type: 'string', required: true, format: webAddress, description: 'The address.' },
      description: { type: 'string', required: true, description: 'One line on what is there.' },
    },
  },
}

export const figuresFields: Fields = {
  asOf: { type: 'date', required: true, description: 'The day that the last month was read.' },
  months: {
    type: 'objects',
    mostItems: 10_000,
    name: 'MonthFigures',
    required: true,
    description: 'The community in numbers, the last value of each month.',
    fields: {
      month: {
        type: 'string',
        required: true,
        format: { pattern: /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])$/, expected: 'a month such as 2026-08' },
        description: 'The month, YYYY-MM.',
      },
      maintainers: { type: 'number', isCount: true, description: 'Listed maintainers.' },
      companies: { type: 'number', isCount: true, description: 'Companies that they name.' },
      independent: {
        type: 'number',
        isCount: true,
        description: 'Maintainers who are independent or whose company is not known.',
      },
      projects: { type: 'number', isCount: true, description: 'Listed repositories.' },
    },
  },
}

export const movesFields: Fields = {
  moves: {
    type: 'objects',
    mostItems: 10_000,
    name: 'Move',
    required: true,
    description: "Each change of the community's list of repositories.",
    fields: {
      date: { type: 'date', required: true, description: 'Day of the change.' },
      project: { type: 'string', required: true, description: "The repository's name." },
      event: { type: 'enum', options: ['listed', 'moved', 'unlisted'], required: true, description: 'What happened.' },
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
}
