export const organisation = 'falcosecurity'

/** The target of a URL on GitHub, with a label: falco#12, falco 0.40.0, falco@1a2b3c4. */
export type Reference = { label: string; url: string }

const githubUrl = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)(?:\/([^/?#]+))?/i

/** A repository of the organisation, or the profile page of another account. */
export type Owner = { repository?: string; account?: string }

export function parseGithubUrl(url: string): Owner {
  const [, owner, repository] = githubUrl.exec(url) ?? []
  if (!owner) return {}
  if (owner.toLowerCase() === organisation) return { repository }
  return repository ? {} : { account: owner }
}

/** Like parseGithubUrl, but only for the main page of a repository or account. */
export function parseGithubRoot(url: string): Owner {
  const isRoot = /^[^?#]*?[^/?#]\/?$/.test(url) && url.split('/').filter(Boolean).length <= 4
  return isRoot ? parseGithubUrl(url.replace(/\.git\/?$/, '')) : {}
}

export function githubReferenceOf(url: string): Reference | undefined {
  const { repository } = parseGithubUrl(url)
  if (!repository) return undefined
  const [, rest = ''] = /^(?:[^/?#]*\/){5}([^?#]*)/.exec(url) ?? []
  const number = /^(?:pull|issue)s?\/(\d+)/i.exec(rest)?.[1]
  if (number) return { label: `${repository}#${number}`, url }
  const hash = /^commit\/([0-9a-f]{7,40})/i.exec(rest)?.[1]
  if (hash) return { label: `${repository}@${hash.slice(0, 7).toLowerCase()}`, url }
  // Tags of parts that are released separately contain slashes: plugins/k8saudit/v0.7.0.
  const tag = /^releases\/tag\/(.*[^/])/i.exec(rest.replace(/%2F/gi, '/'))?.[1]
  return tag ? { label: `${repository} ${tag}`, url } : undefined
}

/** URL of a list of open issues, of one repository (given by its URL) or of the organisation. */
export function labelledIssues(label: string, repository?: string) {
  const q = `is:open is:issue label:"${label}"`
  if (repository) return `${repository}/issues?${new URLSearchParams({ q })}`
  const ofAll = { q: `org:${organisation} ${q}`, type: 'issues' }
  return `https://github.com/search?${new URLSearchParams(ofAll)}`
}
