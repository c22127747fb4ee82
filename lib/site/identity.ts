import { readEnv } from './env.ts'
import { organisation } from './github.ts'

const { siteUrl, basePath } = readEnv()

export const site = {
  name: 'Falco community',
  description:
    'Posts, people and projects of Falco, the runtime security tool for Linux and Kubernetes.',
  language: 'en',
  organisation: `https://github.com/${organisation}`,
  documentation: 'https://falco.org/docs/',
  chat: 'https://kubernetes.slack.com/messages/falco',
  /** Where newcomers get an account on Slack. */
  chatInvitation: 'https://slack.k8s.io',
  /**
   * Prefix of ids of feed entries. Never change it, even if the site moves: with new ids, feed
   * readers would show all posts again.
   */
  ids: 'https://falco.org',
} as const

/**
 * Address that opens a file in the author's editor; works only in `next dev`.
 * @param line from 1
 * @param column from 1
 */
export function editorLink(file: string, line: number, column: number) {
  return href(
    `/__nextjs_launch-editor?${new URLSearchParams({ file, line1: String(line), column1: String(column) })}`,
  )
}

/** Adds the base path to an address of lib/site/routes.ts, for links in pages. */
export function href(path: string) {
  return `${basePath}${path}`
}

/** An absolute URL, for feeds, the sitemap and canonical addresses. */
export function absoluteUrl(path: string) {
  return `${siteUrl}${basePath}${path}`
}

/** An absolute URL, percent-encoded: names of tags and authors may be in any script. */
export function encodedUrl(page: string) {
  return absoluteUrl(encodeURI(page))
}

/** The community's files from which facts are read. */
export const sources = {
  releases: { name: 'falcosecurity/falco', url: `${site.organisation}/falco/releases` },
  maintainers: {
    name: 'evolution/maintainers.yaml',
    url: `${site.organisation}/evolution/blob/main/maintainers.yaml`,
  },
  repositories: {
    name: 'evolution/repositories.yaml',
    url: `${site.organisation}/evolution/blob/main/repositories.yaml`,
  },
  plugins: {
    name: 'plugins/registry.yaml',
    url: `${site.organisation}/plugins/blob/main/registry.yaml`,
  },
  rules: { name: 'falcosecurity/rules', url: `${site.organisation}/rules/tree/main/rules` },
  outputs: {
    name: 'falcosecurity/falcosidekick',
    url: `${site.organisation}/falcosidekick#outputs`,
  },
  adopters: {
    name: 'falco/ADOPTERS.md',
    url: `${site.organisation}/falco/blob/master/ADOPTERS.md`,
  },
  minutes: { name: 'the minutes', url: `${site.organisation}/community/tree/main/meeting-notes` },
} as const
