import { absoluteUrl, site } from '#lib/site/identity.ts'
import type { PageMetadata, Thing } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { INDEPENDENT, type Maintainer } from './maintainers.ts'
import type { Post } from './post.ts'
import type { Author } from './posts.ts'
import type { Project } from './projects.ts'

type Image = PageMetadata['image']

const image = (picture: Image) => picture && absoluteUrl(picture.path)

/** Matches the name of an author who is not a person, such as 'The Falco Authors'. */
const group =
  /\b(?:authors|collective|community|contributors|foundation|group|maintainers|project|team)\b/i

function person({ name, handle }: Maintainer) {
  return { '@type': 'Person', name, url: absoluteUrl(routes.maintainer(handle)) }
}

function author({ name, path, maintainer }: Author): Thing {
  return {
    '@type': !maintainer && group.test(name) ? 'Organization' : 'Person',
    name,
    url: absoluteUrl(path),
  }
}

/** Adds breadcrumbs to a page's structured data. The last, the page itself, needs no address. */
function below(list: { title: string; path: string }, title: string, thing: Thing) {
  const steps = [
    { '@type': 'ListItem', position: 1, name: list.title, item: absoluteUrl(list.path) },
    { '@type': 'ListItem', position: 2, name: title },
  ]
  return [thing, { '@type': 'BreadcrumbList', itemListElement: steps }]
}

export function postData({ slug, title, date, updated, authors, canonical }: Post, picture: Image) {
  return below(pages.blog, title, {
    '@type': 'BlogPosting',
    headline: title,
    datePublished: date,
    dateModified: updated,
    author: authors.map(author),
    image: image(picture),
    mainEntityOfPage: canonical ?? absoluteUrl(routes.post(slug)),
    isPartOf: { '@type': 'Blog', url: absoluteUrl(routes.blog()) },
  })
}

export function personData(maintainer: Maintainer, picture: Image) {
  const { name, handle, company, until, links } = maintainer
  const isEmployed = company !== undefined && company !== INDEPENDENT && until === undefined
  return below(pages.maintainers, name, {
    ...person(maintainer),
    image: image(picture),
    worksFor: isEmployed ? { '@type': 'Organization', name: company } : undefined,
    sameAs: [`https://github.com/${handle}`, ...links.map(({ url }) => url)],
  })
}

export function projectData(
  { name, description, repository, maintainers }: Project,
  picture: Image,
) {
  return below(pages.projects, name, {
    '@type': 'SoftwareSourceCode',
    name,
    description,
    url: absoluteUrl(routes.project(name)),
    codeRepository: repository,
    image: image(picture),
    maintainer: maintainers.map(person),
  })
}

export function yearData(year: string, title: string) {
  const url = absoluteUrl(routes.review(year))
  return below(pages.community, title, {
    '@type': 'CollectionPage',
    name: title,
    url,
    temporalCoverage: year,
  })
}

export function siteData() {
  const urlTemplate = `${absoluteUrl(routes.search())}?q={search_term_string}`
  return [
    {
      '@type': 'WebSite',
      name: site.name,
      url: absoluteUrl(routes.home()),
      publisher: { '@type': 'Organization', name: 'The Falco Project', url: 'https://falco.org/' },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate },
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}
