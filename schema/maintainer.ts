import { defineCollection } from './collection.ts'
import { handle, urlField } from './field.ts'

const repositoryPath = {
  pattern: /^[A-Za-z0-9._-]+(?:\/tree\/[^/\s]+\/\S+)?$/,
  expected: 'a path below the organisation such as falco, or charts/tree/master/falco for a part',
}

export const Maintainer = defineCollection({
  name: 'Maintainer',
  pattern: 'maintainers/*.md',
  format: 'markdown',
  description: 'A current or former maintainer.',
  page: {
    list: '/maintainers/',
    title: 'Maintainers',
    key: 'github',
    part: (handle) => handle.toLowerCase(),
    noun: 'handle',
  },
  fields: {
    name: { type: 'string', required: true, description: 'Full name.' },
    github: {
      type: 'string',
      required: true,
      format: handle,
      description: 'Handle on GitHub, and name of the file.',
    },
    alsoKnownAs: { type: 'strings', description: 'Other names that they sign posts with.' },
    company: {
      type: 'string',
      description: 'Company, or Independent; left out if unknown.',
    },
    projects: {
      type: 'strings',
      required: true,
      format: repositoryPath,
      description: 'Paths of projects below the organisation.',
    },
    formerProjects: {
      type: 'strings',
      format: repositoryPath,
      description: 'Paths of projects that they maintained earlier.',
    },
    since: { type: 'date', required: true, description: 'The day they were first listed.' },
    sinceOnOrBefore: {
      type: 'boolean',
      description: 'true if they may have begun before the first record.',
    },
    until: {
      type: 'date',
      notBefore: 'since',
      description: 'The day they were last listed; former maintainers only.',
    },
    core: {
      type: 'boolean',
      description: 'true for core maintainers, who vote on matters of all projects.',
    },
    formerHandles: {
      type: 'strings',
      format: handle,
      description: 'Handles that the same person used before.',
    },
    memorial: urlField('The post in memory of the person.'),
    links: {
      type: 'objects',
      description: 'Pages of the person elsewhere.',
      fields: {
        title: { type: 'string', required: true, description: 'What the page is.' },
        url: { ...urlField('Where it is.'), required: true },
      },
    },
  },
})
