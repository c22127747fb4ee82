export const organisation = 'falcosecurity'

/** What a URL on GitHub leads to, with a short label: falco#12, falco 0.40.0, falco@1a2b3c4. */
export type Reference = {
  kind: 'pull' | 'issue' | 'release' | 'commit'
  label: string
  url: string
}

const githubUrl = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)(?:\/([^/?#]+))?/i

/**
 * The repository that a URL of GitHub leads into, if the organisation owns it; for the profile page
 * of any account, the account's name.
 */
export function parseGithubUrl(url: string): { repository?: string; account?: string } {
  const [, owner, repository] = githubUrl.exec(url) ?? []
  if (!owner) return {}
  if (owner.toLowerCase() === organisation) return { repository }
  return repository ? {} : { account: owner }
}

/** As parseGithubUrl, but only for the main page of a repository or account. */
export function parseGithubRoot(url: string): { repository?: string; account?: string } {
  const isRoot = /^[^?#]*?[^/?#]\/?$/.test(url) && url.split('/').filter(Boolean).length <= 4
  return isRoot ? parseGithubUrl(url.replace(/\.git\/?$/, '')) : {}
}

export function githubReferenceOf(url: string): Reference | undefined {
  const { repository } = parseGithubUrl(url)
  if (!repository) return undefined
  const [, rest = ''] = /^(?:[^/?#]*\/){5}([^?#]*)/.exec(url) ?? []
  const [, kind, number] = /^(pull|issue)s?\/(\d+)/i.exec(rest) ?? []
  if (kind)
    return { kind: /pull/i.test(kind) ? 'pull' : 'issue', label: `${repository}#${number}`, url }
  const hash = /^commit\/([0-9a-f]{7,40})/i.exec(rest)?.[1]
  if (hash) return { kind: 'commit', label: `${repository}@${hash.slice(0, 7).toLowerCase()}`, url }
  // Tags of parts that are released separately contain slashes: plugins/k8saudit/v0.7.0.
  const tag = /^releases\/tag\/(.*[^/])/i.exec(rest.replace(/%2F/gi, '/'))?.[1]
  return tag ? { kind: 'release', label: `${repository} ${tag}`, url } : undefined
}

/**
 * URL of open issues with a label.
 * @param repository its URL; without it, issues of the whole organisation
 */
export function labelledIssues(label: string, repository?: string) {
  const q = `${repository ? '' : `org:${organisation} `}is:open is:issue label:"${label}"`
  if (repository) return `${repository}/issues?${new URLSearchParams({ q })}`
  return `https://github.com/search?${new URLSearchParams({ q, type: 'issues' })}`
}
