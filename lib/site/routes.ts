import { nameSlug } from '#lib/text/slug.ts'
import { projectSlug } from '#schema/project.ts'

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
  blog: () => '/blog/',
  year: (year: string) => `/blog/${year}/`,
  post: (slug: string) => `/blog/${slug}/`,
  tags: () => '/blog/tags/',
  tag: (tag: string) => `/blog/tags/${nameSlug(tag)}/`,
  authors: () => '/blog/authors/',
  author: (name: string) => `/blog/authors/${nameSlug(name)}/`,
  maintainers: () => '/maintainers/',
  maintainer: (handle: string) => `/maintainers/${handle.toLowerCase()}/`,
  projects: () => '/projects/',
  project: (repository: string) => `/projects/${projectSlug(repository)}/`,
  releases: () => '/releases/',
  community: () => '/community/',
  /** A former address of a post: a page, as it was written from the root or relative to /blog/. */
  alias: (path: string) => `${path.startsWith('/') ? '' : '/blog/'}${path}${path.endsWith('/') ? '' : '/'}`,
  media: (hash: string, name: string) => `/media/${hash}/${encodeURIComponent(name)}`,
  client: (name: string) => `/client/${name}`,
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
} as const
