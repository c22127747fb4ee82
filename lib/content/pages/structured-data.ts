import type { Author, Post } from '#lib/content/posts/posts.ts'
import { INDEPENDENT, type Maintainer } from '#lib/content/projects/maintainers.ts'
import type { Project } from '#lib/content/projects/projects.ts'
import type { YearInReview } from '#lib/content/years/years.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import type { JsonLd } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { imageOfPerson, imageOfPost, imageOfProject } from './open-graph.ts'

/** Names of groups, such as 'The Falco Authors'. */
const group =
  /\b(?:authors|collective|community|contributors|foundation|group|maintainers|project|team)\b/i

function person({ name, path, handle }: Author): JsonLd {
  return {
    '@type': !handle && group.test(name) ? 'Organization' : 'Person',
    name,
    url: absoluteUrl(path),
  }
}

/** Adds breadcrumbs. The last, the page itself, needs no address. */
function below(list: { title: string; path: string }, title: string, item: JsonLd) {
  const steps = [
    { '@type': 'ListItem', position: 1, name: list.title, item: absoluteUrl(list.path) },
    { '@type': 'ListItem', position: 2, name: title },
  ]
  return [item, { '@type': 'BreadcrumbList', itemListElement: steps }]
}

export function postData(post: Post) {
  const { path, title, date, updated, authors, canonical } = post
  return below(pages.blog, title, {
    '@type': 'BlogPosting',
    headline: title,
    datePublished: date,
    dateModified: updated,
    author: authors.map(person),
    image: absoluteUrl(imageOfPost(post).path),
    mainEntityOfPage: canonical ?? absoluteUrl(path),
    isPartOf: { '@type': 'Blog', url: absoluteUrl(routes.blog()) },
  })
}

export function personData(maintainer: Maintainer) {
  const { name, github, company, until, links } = maintainer
  const isEmployed = company !== undefined && company !== INDEPENDENT && until === undefined
  return below(pages.maintainers, name, {
    ...person(maintainer),
    image: absoluteUrl(imageOfPerson(maintainer).path),
    worksFor: isEmployed ? { '@type': 'Organization', name: company } : undefined,
    sameAs: [github, ...links.map(({ url }) => url)],
  })
}

export function projectData(project: Project) {
  const { name, path, description, repository, maintainers } = project
  return below(pages.projects, name, {
    '@type': 'SoftwareSourceCode',
    name,
    description,
    url: absoluteUrl(path),
    codeRepository: repository,
    image: absoluteUrl(imageOfProject(project).path),
    maintainer: maintainers.map(person),
  })
}

export function yearData({ year, path, title }: YearInReview) {
  return below(pages.community, title, {
    '@type': 'CollectionPage',
    name: title,
    url: absoluteUrl(path),
    temporalCoverage: year,
  })
}

export const siteData = () => [
  {
    '@type': 'WebSite',
    name: site.name,
    url: absoluteUrl(routes.home()),
    publisher: { '@type': 'Organization', name: 'The Falco Project', url: 'https://falco.org/' },
  },
]
