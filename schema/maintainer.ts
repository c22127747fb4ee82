import {
  date,
  defineCollection,
  flagField,
  handle,
  optionalListOf,
  requiredDate,
  requiredText,
  requiredUrl,
  text,
  texts,
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
    key: 'handle',
    toSegment: (handle) => handle.toLowerCase(),
  },
  fields: {
    name: requiredText('Full name.'),
    handle: requiredText("The maintainer's handle on GitHub, which is also the name of the file.", {
      format: handle,
    }),
    alsoKnownAs: texts('Other names with which the maintainer signs posts.'),
    company: text("The maintainer's company, or Independent; left out if unknown."),
    projects: texts('Projects of the maintainer, as paths of repositories or their folders.', {
      required: true,
      format: repositoryPath,
    }),
    formerProjects: texts('Paths of projects that the person maintained earlier.', {
      format: repositoryPath,
    }),
    since: requiredDate('The day the maintainer was first listed.'),
    sinceOnOrBefore: flagField(
      'true if the person may have been a maintainer before the oldest known list of maintainers.',
    ),
    until: date('The day on which a former maintainer was last listed.', { notBefore: 'since' }),
    core: flagField('true for core maintainers, who vote on matters of all projects.'),
    formerHandles: texts('Earlier handles of the same person.', { format: handle }),
    fediverse: text(
      'Account on Mastodon or a similar network, which shows it with links to posts by the person.',
      {
        format: {
          pattern: /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/,
          expected: 'an account such as @ada@hachyderm.io',
        },
      },
    ),
    memorial: urlField('Address of a post in memory of the maintainer.'),
    links: optionalListOf('Pages of the maintainer on other sites.', {
      title: requiredText('Name of the page.'),
      url: requiredUrl('Address of the page.'),
    }),
  },
})
