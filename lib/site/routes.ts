import { nameSlug } from '#lib/text/slug.ts'
import { pageAddress } from '#schema/collection.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { Post } from '#schema/post.ts'
import { Project } from '#schema/project.ts'
import { Start } from '#schema/start.ts'

/**
 * What stands in for the parameter of a route that has no pages: Next refuses to export a route without any.
 * No slug, handle or tag can be this word, the page answers 'not found', and build/finish leaves it out.
 */
export const NO_PAGE = '_'

/**
 * Every address of the site, from its root and with a slash at its end, as a host serves it.
 * Nothing here knows the base path: lib/site/identity.ts puts it in front where an address is written into a page.
 */
export const routes = {
  home: () => '/',
  start: () => Start.address,
  blog: () => Post.page.list,
  archive: () => '/blog/archive/',
  /** A year in review: all that is known of it. */
  review: (year: string) => `/${year}/`,
  /** The posts of a year. */
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
  /** The people of a company of today, on the list of all. */
  company: (name: string) => `${Maintainer.page.list}#page:company-${nameSlug(name)}`,
  projects: () => Project.page.list,
  project: (repository: string) => pageAddress(Project, repository),
  /** Who maintains what. */
  graph: () => '/graph/',
  releases: () => '/releases/',
  /** Its place in the list of all. */
  release: (version: string) => `/releases/#page:${version}`,
  /** The year's place in it. */
  releasesOfYear: (year: string) => `/releases/#page:${year}`,
  search: (query = '') => `/search/${query && `?${new URLSearchParams({ q: query })}`}`,
  /** A file of the search index; without a name, the folder of all of them. */
  searchData: (name: string) => `/search/data/${name}`,
  community: () => '/community/',
  /** A former address of a post: a page, as it was written from the root or relative to /blog/. */
  alias: (path: string) => `${path.startsWith('/') ? '' : '/blog/'}${path}${path.endsWith('/') ? '' : '/'}`,
  media: (hash: string, name: string) => `/media/${hash}/${encodeURIComponent(name)}`,
  client: (name: string) => `/client/${name}`,
  feeds: () => '/feeds/',
  data: () => '/data/',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
} as const
