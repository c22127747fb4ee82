import { nameSlug } from '#lib/text/slug.ts'
import { pageAddress } from '#schema/collection.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { Post } from '#schema/post.ts'
import { Project } from '#schema/project.ts'
import { Start } from '#schema/start.ts'

/**
 * Parameter of an empty route's placeholder page, since Next refuses to export a route without
 * pages. No slug, handle or tag can be this word; build/finish leaves the page out.
 */
export const PLACEHOLDER = '_'

/** Every address of the site, from its root; lib/site/identity.ts adds the base path. */
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
  /** A numbered page of a list of posts (lib/site/pagination.ts). */
  pageOfList: (list: string, number: number | string) => `${list}page/${number}/`,
  maintainers: () => Maintainer.page.list,
  maintainer: (handle: string) => pageAddress(Maintainer, handle),
  company: (name: string) => `${Maintainer.page.list}#page:company-${nameSlug(name)}`,
  projects: () => Project.page.list,
  project: (repository: string) => pageAddress(Project, repository),
  graph: () => '/graph/',
  releases: () => '/releases/',
  /** A version, or a year, in the list of releases. */
  release: (version: string) => `/releases/#page:${version}`,
  /** The page of a release of Falco whose parts are known. */
  falcoRelease: (version: string) => `/releases/${version}/`,
  fits: () => '/releases/fits/',
  catalogue: () => '/catalogue/',
  plugin: (name: string) => `/catalogue/#page:plugin-${nameSlug(name)}`,
  rule: (name: string) => `/catalogue/#page:rule-${nameSlug(name)}`,
  adopters: () => '/adopters/',
  releasesOfYear: (year: string) => `/releases/#page:${year}`,
  search: (query = '') => `/search/${query && `?${new URLSearchParams({ q: query })}`}`,
  /** A file of the search index, or its folder for an empty name. */
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
  /** Redirects, as Netlify and Cloudflare Pages read them. */
  redirects: () => '/_redirects',
  /** What the site was made from, and a hash of each file. */
  buildFile: () => '/build.json',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
  /** Calendars, each only if content has dates for it. */
  callsCalendar: () => '/community/calls.ics',
  releasesCalendar: () => '/releases/releases.ics',
  /** Lists of maintainers and repositories in the community's own format. */
  maintainersYaml: () => '/maintainers.yaml',
  repositoriesYaml: () => '/repositories.yaml',
} as const
