import path from 'node:path'
import { readEnv } from './env.ts'
import { organisation } from './github.ts'

const { siteUrl, basePath } = readEnv()

export const site = {
  name: 'Falco community',
  description:
    'Posts, people and projects of Falco, the runtime security tool for Linux and Kubernetes.',
  language: 'en',
  organisation: `https://github.com/${organisation}`,
  official: 'https://falco.org/',
  documentation: 'https://falco.org/docs/',
  chat: 'https://kubernetes.slack.com/messages/falco',
  chatInvitation: 'https://slack.k8s.io',
  /**
   * Prefix of ids of feed entries. Never change it, even if the site moves: with new ids, feed
   * readers would show all posts again.
   */
  ids: 'https://falco.org',
} as const

/** The licence of texts and data. */
export const licence = 'CC BY 4.0'

/** Address that opens a file in the author's editor; works only in `next dev`. */
export function editorLink(file: string, line: number, column: number) {
  const position = new URLSearchParams({ file, line1: String(line), column1: String(column) })
  return href(`/__nextjs_launch-editor?${position}`)
}

/** Adds the base path to an address of lib/site/routes.ts, for links in pages. */
export function href(path: string) {
  return `${basePath}${path}`
}

export function absoluteUrl(path: string) {
  return `${siteUrl}${basePath}${path}`
}

/** An absolute URL, percent-encoded, since names of tags and authors may be in any script. */
export function encodedUrl(page: string) {
  return absoluteUrl(encodeURI(page))
}

const source = (name: string, path: string) => ({ name, url: `${site.organisation}/${path}` })

export const sources = {
  releases: source('falcosecurity/falco', 'falco/releases'),
  maintainers: source('evolution/maintainers.yaml', 'evolution/blob/main/maintainers.yaml'),
  repositories: source('evolution/repositories.yaml', 'evolution/blob/main/repositories.yaml'),
  plugins: source('plugins/registry.yaml', 'plugins/blob/main/registry.yaml'),
  rules: source('falcosecurity/rules', 'rules/tree/main/rules'),
  outputs: source('falcosecurity/falcosidekick', 'falcosidekick#outputs'),
  adopters: source('falco/ADOPTERS.md', 'falco/blob/master/ADOPTERS.md'),
  minutes: source('the minutes', 'community/tree/main/meeting-notes'),
} as const

function inRepository(rest: string) {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest
}

/** Encodes a file's path for a URL. File names may contain `#` and `?`, which encodeURI keeps. */
const encoded = (file: string) => file.split('/').map(encodeURIComponent).join('/')

export const sourceUrl = (file: string) => inRepository(`/blob/main/${encoded(file)}`)

/** URL to edit a content file on GitHub; undefined if the site's repository lacks the file. */
export function editUrl(file: string) {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(`/edit/main/content/${encoded(file)}`) : undefined
}

/**
 * URL of the form that reports a problem with a page; `done` (what the reader did) is filled in:
 * https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue
 */
export function reportUrl(page: { title: string; path: string }) {
  const fields = {
    template: '4-defect.yml',
    title: `Problem: ${page.title}`,
    done: absoluteUrl(page.path),
  }
  return inRepository(`/issues/new?${new URLSearchParams(fields)}`)
}
