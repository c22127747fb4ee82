import type { NameByPlural } from '#schema/collections.ts'
import { site } from './identity.ts'
import { createMetadata, type PageMetadata } from './metadata.ts'
import { routes } from './routes.ts'

type FixedPage = PageMetadata & {
  path: string
  /** The page exists if any of these kinds has a document; its route is an `optionalPage`. */
  needs?: readonly (keyof NameByPlural)[]
}

function page(path: string, title: string, description: string, more?: Partial<FixedPage>) {
  const facts: FixedPage = { path, title, description, ...more }
  return { ...facts, metadata: createMetadata(facts) }
}

/** Pages at fixed addresses. To add one, write an entry here and a route in `app/`. */
export const pages = {
  home: page(routes.home(), site.name, site.description),
  /** `content/start.md` replaces this title and description, if it exists. */
  start: page(
    routes.start(),
    'Start here',
    'How to begin with Falco. This page has not been written yet.',
  ),
  blog: page(
    routes.blog(),
    'Blog',
    'News from the Falco project: releases, drivers, people and projects.',
  ),
  archive: page(
    routes.archive(),
    'Archive',
    'Every post of the Falco community by year and month.',
  ),
  tags: page(routes.tags(), 'Tags', 'Posts of the Falco community by topic.'),
  authors: page(
    routes.authors(),
    'Authors',
    'Everyone who has written for the Falco community blog.',
  ),
  maintainers: page(
    routes.maintainers(),
    'Maintainers',
    'Who maintains Falco and its projects, by company and by project, and who used to.',
  ),
  projects: page(
    routes.projects(),
    'Projects',
    'Repositories of the Falco organisation, current and former: what each is for, how mature it is, and who maintains it.',
  ),
  releases: page(
    routes.releases(),
    'Releases',
    'Every release of Falco on a timeline: which were late, how far apart they were, and the post that announced each.',
    { feed: 'Releases of Falco' },
  ),
  compatibility: page(
    routes.compatibility(),
    'What fits your Falco',
    'Which driver, rules and falcoctl go with each release of Falco, and what to change before an upgrade.',
    { needs: ['bundles'] },
  ),
  upgrade: page(
    routes.upgrade(),
    'Upgrade Falco',
    'From your Falco to a later one: driver, flags, falco.yaml, rules, plugins and Helm charts, each with its source, and what is not known.',
    { needs: ['changes'] },
  ),
  catalogue: page(
    routes.catalogue(),
    'Catalogue',
    'What Falco can watch and where alerts can go: plugins, rules with their ATT&CK techniques, and outputs.',
    { needs: ['plugins', 'rules', 'outputs'] },
  ),
  adopters: page(
    routes.adopters(),
    'Adopters',
    'Organisations that use Falco in production, and when each was added.',
    { needs: ['adopters'] },
  ),
  health: page(
    routes.health(),
    'Is Falco healthy?',
    'Releases on time, maintainers, posts and calls over the years, and projects that need help.',
  ),
  community: page(
    routes.community(),
    'Community',
    'Where the Falco community meets, decides and works: calls, Slack, governance, builds and infrastructure.',
  ),
  feeds: page(
    routes.feeds(),
    'Feeds',
    'Follow the blog, a tag, an author, a project, a maintainer or Falco’s releases in a feed reader.',
  ),
  data: page(routes.data(), 'Data', 'This site as data: JSON with schemas, and Markdown.'),
  search: page(
    routes.search(),
    'Search',
    'Search the posts, projects, people, releases and years of the Falco community.',
    { isHidden: true },
  ),
}
