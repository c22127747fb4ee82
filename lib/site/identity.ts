import { readEnv } from './env.ts'
import { organisation } from './github.ts'

const { siteUrl, basePath } = readEnv()

/** Facts of the site that more than one page states. */
export const site = {
  name: 'Falco community',
  description: 'Posts, people and projects of Falco, the runtime security tool for Linux and Kubernetes.',
  language: 'en',
  organisation: `https://github.com/${organisation}`,
  documentation: 'https://falco.org/docs/',
  chat: 'https://kubernetes.slack.com/messages/falco',
  /** Gives new people an account there. */
  chatInvitation: 'https://slack.k8s.io',
  /**
   * Put before an address to make an id that stays when the site moves. Not an address to visit: it is what the feed of
   * the blog before this one gave as an id, so that a reader who followed that one sees nothing twice.
   */
  ids: 'https://falco.org',
} as const

/** Opens a place in a file, line and column from 1, in the author's editor; `next dev` answers it, a built site does not. */
export function editorLink(file: string, line: number, column: number): string {
  return href(`/__nextjs_launch-editor?${new URLSearchParams({ file, line1: String(line), column1: String(column) })}`)
}

/** An address of lib/site/routes.ts as it stands in a page: with the path that the site lives under. */
export function href(path: string): string {
  return `${basePath}${path}`
}

/** The same with the site's origin, for feeds, the sitemap and canonical addresses. */
export function absoluteUrl(path: string): string {
  return `${siteUrl}${basePath}${path}`
}

/** The same of a page, in the letters that an address has for machines: names of tags and authors may be in any script. */
export function encodedUrl(page: string): string {
  return absoluteUrl(encodeURI(page))
}

/** Public files of the community that facts of this site come from. */
export const sources = {
  releases: { name: 'falcosecurity/falco', url: `${site.organisation}/falco/releases` },
  maintainers: { name: 'evolution/maintainers.yaml', url: `${site.organisation}/evolution/blob/main/maintainers.yaml` },
  repositories: {
    name: 'evolution/repositories.yaml',
    url: `${site.organisation}/evolution/blob/main/repositories.yaml`,
  },
  minutes: { name: 'meeting-notes', url: `${site.organisation}/community/tree/main/meeting-notes` },
} as const
