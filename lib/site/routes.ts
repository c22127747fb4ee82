import { nameSlug } from '#lib/text/slug.ts'
import { pageAddress } from '#schema/collection.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { Post } from '#schema/post.ts'
import { Project } from '#schema/project.ts'
import { Start } from '#schema/start.ts'

/**
 * Parameter of the placeholder page that a route without pages gets, since Next refuses to export
 * such a route. No slug, handle or tag can have this value; build/finish removes the page.
 */
export const PLACEHOLDER = '_'

/** Every address of the site, without the base path, which lib/site/identity.ts adds. */
export const routes = {
  home: () => '/',
  start: () => Start.address,
  blog: () => Post.page.list,
  archive: () => '/blog/archive/',
  review: (year: string) => `/${year}/`,
  year: (year: string) => `/blog/${year}/`,
  month: (month: string) => `/blog/${month.replace('-', '/')}/`,
  post: (slug: string) => pageAddress(Post, slug),
  tags: () => '/blog/tags/',
  tag: (tag: string) => `/blog/tags/${nameSlug(tag)}/`,
  authors: () => '/blog/authors/',
  author: (name: string) => `/blog/authors/${nameSlug(name)}/`,
  /** Numbered pages of a list of posts (lib/site/pagination.ts). */
  pageOfList: (list: string, number: number | string) => `${list}page/${number}/`,
  maintainers: () => Maintainer.page.list,
  maintainer: (handle: string) => pageAddress(Maintainer, handle),
  company: (name: string) => `${Maintainer.page.list}#page:company-${nameSlug(name)}`,
  projects: () => Project.page.list,
  project: (repository: string) => pageAddress(Project, repository),
  graph: () => '/graph/',
  releases: () => '/releases/',
  /** A release, or a year, in the list of all releases. */
  release: (version: string) => `/releases/#page:${version}`,
  /** The page of a release of Falco that is in bundles.yaml. */
  falcoRelease: (version: string) => `/releases/${version}/`,
  fits: () => '/releases/fits/',
  catalogue: () => '/catalogue/',
  plugin: (name: string) => `/catalogue/#page:plugin-${nameSlug(name)}`,
  rule: (name: string) => `/catalogue/#page:rule-${nameSlug(name)}`,
  adopters: () => '/adopters/',
  releasesOfYear: (year: string) => `/releases/#page:${year}`,
  search: (query = '') => `/search/${query && `?${new URLSearchParams({ q: query })}`}`,
  /** A file of the search index; without a name, its folder. */
  searchData: (name: string) => `/search/data/${name}`,
  community: () => '/community/',
  /** A former address of a post, written from the root or relative to /blog/. */
  alias: (path: string) =>
    `${path.startsWith('/') ? '' : '/blog/'}${path}${path.endsWith('/') ? '' : '/'}`,
  media: (hash: string, name: string) => `/media/${hash}/${encodeURIComponent(name)}`,
  client: (name: string) => `/client/${name}`,
  feeds: () => '/feeds/',
  data: () => '/data/',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  /** The blog's feed on the former site. */
  oldFeed: () => '/blog/index.xml',
  opml: () => '/opml.xml',
  securityTxt: () => '/.well-known/security.txt',
  redirects: () => '/_redirects',
  /** The commit that was built, the versions of Node and packages, and a hash of each file. */
  buildFile: () => '/build.json',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
  /** Calendars; each exists only if content has dates for it. */
  callsCalendar: () => '/community/calls.ics',
  releasesCalendar: () => '/releases/releases.ics',
  /** Lists of maintainers and repositories in the format of the community's lists. */
  maintainersYaml: () => '/maintainers.yaml',
  repositoriesYaml: () => '/repositories.yaml',
} as const
