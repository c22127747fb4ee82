import { readEnv } from './env.ts'

const { siteUrl, basePath } = readEnv()

/** Facts of the site that more than one page states. */
export const site = {
  name: 'Falco community',
  description: 'Posts, people and projects of Falco, the runtime security tool for Linux and Kubernetes.',
  language: 'en',
  organisation: 'https://github.com/falcosecurity',
  documentation: 'https://falco.org/docs/',
  /** Where the source of this site is; "Edit this page" and the issue tracker hang on it. */
  repository: 'https://github.com/falcosecurity/falco-community',
  /** Posts on the first page of the blog. */
  newestPosts: 30,
} as const

/** An address of lib/routes.ts as it stands in a page: with the path that the site lives under. */
export function href(path: string): string {
  return `${basePath}${path}`
}

/** The same with the site's origin, for feeds, the sitemap and canonical addresses. */
export function absolute(path: string): string {
  return `${siteUrl}${basePath}${path}`
}
