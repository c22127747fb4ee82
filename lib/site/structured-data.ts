import type { Author, Maintainer, Post, Project } from '#lib/content/types.ts'
import { absoluteUrl, site } from './identity.ts'
import type { PageFacts } from './metadata.ts'
import { pages } from './pages.ts'
import { routes } from './routes.ts'

/** A thing of schema.org. Short on purpose: whatever a page's head says already is not said again. */
type Thing = { '@type': string; [property: string]: unknown }

/** A step of the way to a page: its title, and its address on the site where it is another page. */
type Crumb = { title: string; path?: string }

type Image = PageFacts['image']

const image = (picture: Image) => picture && absoluteUrl(picture.path)

/** Names of those who are no single person: 'The Falco Authors', 'Falco Community'. */
const several = /\b(?:authors|collective|community|contributors|foundation|group|maintainers|project|team)\b/i

function thingOfAuthor({ name, path, maintainer }: Author): Thing {
  const type = !maintainer && several.test(name) ? 'Organization' : 'Person'
  return { '@type': type, name, url: absoluteUrl(path) }
}

/** A post, and the way to it. */
export function postData(post: Post, picture: Image): Thing[] {
  const { slug, title, date, updated, authors, canonical } = post
  const url = absoluteUrl(routes.post(slug))
  return [
    {
      '@type': 'BlogPosting',
      headline: title,
      datePublished: date,
      dateModified: updated,
      author: authors.map(thingOfAuthor),
      image: image(picture),
      mainEntityOfPage: canonical ?? url,
      isPartOf: { '@type': 'Blog', url: absoluteUrl(routes.blog()) },
    },
    breadcrumbs([pages.blog, { title }]),
  ]
}

/** A maintainer, and the way to their page. */
export function personData(person: Maintainer, picture: Image): Thing[] {
  const { name, handle, company, until, links } = person
  const isEmployed = company !== undefined && company !== 'Independent' && until === undefined
  return [
    {
      '@type': 'Person',
      name,
      url: absoluteUrl(routes.maintainer(handle)),
      image: image(picture),
      worksFor: isEmployed ? { '@type': 'Organization', name: company } : undefined,
      sameAs: [`https://github.com/${handle}`, ...links.map(({ url }) => url)],
    },
    breadcrumbs([pages.maintainers, { title: name }]),
  ]
}

/** A project, and the way to its page. */
export function projectData({ name, description, repository, maintainers }: Project, picture: Image): Thing[] {
  return [
    {
      '@type': 'SoftwareSourceCode',
      name,
      description,
      url: absoluteUrl(routes.project(name)),
      codeRepository: repository,
      image: image(picture),
      maintainer: maintainers.map(({ name, handle }) => ({
        '@type': 'Person',
        name,
        url: absoluteUrl(routes.maintainer(handle)),
      })),
    },
    breadcrumbs([pages.projects, { title: name }]),
  ]
}

/** A year, and the way to its page. */
export function yearData(year: string, title: string): Thing[] {
  return [
    { '@type': 'CollectionPage', name: title, url: absoluteUrl(routes.review(year)), temporalCoverage: year },
    breadcrumbs([pages.community, { title }]),
  ]
}

/** The whole site, and how it is searched: for its home page. */
export function siteData(): Thing[] {
  return [
    {
      '@type': 'WebSite',
      name: site.name,
      url: absoluteUrl(routes.home()),
      publisher: { '@type': 'Organization', name: 'The Falco Project', url: 'https://falco.org/' },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(routes.search())}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}

/** The way to a page; the last step is the page itself, which needs no address. */
export function breadcrumbs(crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      item: path === undefined ? undefined : absoluteUrl(path),
    })),
  }
}

/** Things as they stand in a script element, which no text in them may end: JSON-LD. */
export function jsonLd(things: readonly Thing[]): string {
  const data = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
