import { site } from '../site.ts'
import type { Reference } from './types.ts'

const place = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)(?:\/([^/?#]+))?/i
const numbered = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:(pull|issues)\/(\d+)|(releases)\/tag\/([^/?#]+))/i
const organisation = site.organisation.split('/').pop() ?? ''

/** The repository of the organisation, or the account, that an address on the forge lies under. */
export function forgePlaceOf(url: string): { repository?: string; account?: string } {
  const [, owner, repository] = place.exec(url) ?? []
  if (!owner) return {}
  if (owner.toLowerCase() === organisation) return { repository }
  return repository ? {} : { account: owner }
}

/** The pull request, issue or release of the organisation that an address on the forge names. */
export function referenceOf(url: string): Reference | undefined {
  const { repository } = forgePlaceOf(url)
  const [, kind, number, isRelease, version] = numbered.exec(url) ?? []
  if (!repository) return undefined
  if (isRelease) return { kind: 'release', label: `${repository} ${version}`, url }
  if (!kind) return undefined
  return { kind: kind.toLowerCase() === 'pull' ? 'pull' : 'issue', label: `${repository}#${number}`, url }
}
