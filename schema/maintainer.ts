import {
  defineCollection,
  handle,
  requiredDate,
  requiredText,
  requiredUrl,
  text,
  urlField,
} from './collection.ts'

const repositoryPath = {
  pattern: /^[A-Za-z0-9._-]+(?:\/tree\/[^/\s]+\/\S+)?$/,
  expected: 'a path below the organisation such as falco, or charts/tree/master/falco for a part',
}

export const Maintainer = defineCollection({
  name: 'Maintainer',
  pattern: 'maintainers/*.md',
  description: 'A current or former maintainer.',
  page: {
    list: '/maintainers/',
    title: 'Maintainers',
    key: 'github',
    part: (handle) => handle.toLowerCase(),
    noun: 'handle',
  },
  fields: {
    name: requiredText('Full name.'),
    github: requiredText("The maintainer's handle on GitHub, which is also the name of the file.", {
      format: handle,
    }),
    alsoKnownAs: {
      type: 'strings',
      description: 'Other names with which the maintainer signs posts.',
    },
    company: text("The maintainer's company, or Independent; left out if unknown."),
    projects: {
      type: 'strings',
      required: true,
      format: repositoryPath,
      description: 'Projects of the maintainer, as paths of repositories or their folders.',
    },
    formerProjects: {
      type: 'strings',
      format: repositoryPath,
      description: 'Paths of projects that the person maintained earlier.',
    },
    since: requiredDate('The day they were first listed.'),
    sinceOnOrBefore: {
      type: 'boolean',
      description: 'true if the person may have been a maintainer before the oldest list.',
    },
    until: {
      type: 'date',
      notBefore: 'since',
      description: 'The day on which a former maintainer was last listed.',
    },
    core: {
      type: 'boolean',
      description: 'true for core maintainers, who vote on matters of all projects.',
    },
    formerHandles: {
      type: 'strings',
      format: handle,
      description: 'Earlier handles of the same person.',
    },
    memorial: urlField('Address of a post in memory of the maintainer.'),
    links: {
      type: 'objects',
      description: 'Pages of the maintainer on other sites.',
      fields: {
        title: requiredText('Name of the page.'),
        url: requiredUrl('Address of the page.'),
      },
    },
  },
})
