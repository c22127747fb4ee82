import type { Reference } from '#lib/content/types.ts'
import { site } from '#lib/site/identity.ts'

const githubUrl = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)(?:\/([^/?#]+))?/i
const organisation = site.organisation.split('/').pop() ?? ''

/** The repository of the organisation, or the account, that an address on GitHub lies under. */
export function parseGithubUrl(url: string): { repository?: string; account?: string } {
  const [, owner, repository] = githubUrl.exec(url) ?? []
  if (!owner) return {}
  if (owner.toLowerCase() === organisation) return { repository }
  return repository ? {} : { account: owner }
}

/** The pull request, issue or release of the organisation that an address on GitHub names. */
export function githubReferenceOf(url: string): Reference | undefined {
  const { repository } = parseGithubUrl(url)
  if (!repository) return undefined
  const [kind = '', first = '', second = ''] = url.split('/').slice(5)
  switch (kind.toLowerCase()) {
    case 'releases': {
      const version = first.toLowerCase() === 'tag' && /^[^?#]+/.exec(second)?.[0]
      return version ? { kind: 'release', label: `${repository} ${version}`, url } : undefined
    }
    case 'pull':
    case 'issues': {
      const number = /^\d+/.exec(first)?.[0]
      const isPull = kind.toLowerCase() === 'pull'
      return number ? { kind: isPull ? 'pull' : 'issue', label: `${repository}#${number}`, url } : undefined
    }
    default:
      return undefined
  }
}
