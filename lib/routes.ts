import { projectSlug } from './schema/project.ts'
import { nameSlug } from './slug.ts'

/**
 * Every address of the site, from its root and with a slash at its end, as a host serves it.
 * Nothing here knows the base path: lib/site.ts puts it in front where an address is written into a page.
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
  media: (hash: string, name: string) => `/media/${hash}/${encodeURIComponent(name)}`,
  client: (name: string) => `/client/${name}`,
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
} as const
