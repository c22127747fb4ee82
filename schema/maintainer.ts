import { defineCollection } from './collection.ts'
import { handle, webAddress } from './field.ts'

const repositoryPath = {
  pattern: /^[A-Za-z0-9._-]+(?:\/tree\/[^/\s]+\/\S+)?$/,
  expected: 'a path below the organisation such as falco, or charts/tree/master/falco for a part',
}

export const Maintainer = defineCollection({
  name: 'Maintainer',
  pattern: 'maintainers/*.md',
  format: 'markdown',
  description: 'Someone who maintains projects, or did.',
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
      description: 'Handle on GitHub; the file has the same name, in lower case.',
    },
    alsoKnownAs: {
      type: 'strings',
      description: 'Other names that the same person signs with: posts by these names are theirs.',
    },
    company: { type: 'string', description: 'Company, or Independent; left out where it is not known.' },
    projects: {
      type: 'strings',
      required: true,
      format: repositoryPath,
      description: "What they maintain: paths below the organisation, in the order of the community's file.",
    },
    formerProjects: {
      type: 'strings',
      format: repositoryPath,
      description: 'What they maintained earlier, and no longer when they were last listed.',
    },
    since: { type: 'date', required: true, description: 'The day they were first listed.' },
    sinceOnOrBefore: {
      type: 'boolean',
      description: 'true where the record begins with them, so that they may have begun earlier.',
    },
    until: { type: 'date', notBefore: 'since', description: 'The day they were last listed; former maintainers only.' },
    core: {
      type: 'boolean',
      description: 'true for core maintainers, who vote on what concerns all repositories.',
    },
    formerHandles: { type: 'strings', format: handle, description: 'Handles that the same person used before.' },
    links: {
      type: 'objects',
      name: 'PersonalLink',
      description: 'Pages of the person elsewhere.',
      fields: {
        title: { type: 'string', required: true, description: 'What the page is.' },
        url: { type: 'string', required: true, format: webAddress, description: 'Where it is.' },
      },
    },
  },
})
