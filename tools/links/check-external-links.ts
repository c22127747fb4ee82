import type { Finding } from '#lib/check/finding.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { archivedCopy, goneHostOf } from '#lib/markdown/archived-copies.ts'
import { quote } from '#lib/text/message-format.ts'
import { type ExternalLink, externalLinks } from './external-links.ts'
import { type LinkOutcome, type TryOptions, tryLink } from './try-link.ts'

export type LinkResult = {
  /** In the order of files and lines. */
  findings: Finding[]
  /** Number of addresses that were tried. */
  addresses: number
  /** Where not one of them gave an answer: why the first did not. Then nothing is reported. */
  offline: string | undefined
}

/** Hosts that are asked at a time, each for one address after another. */
const maxHosts = 8
/** After so many addresses without an answer, a host's others are not asked. */
const maxSilent = 3

/**
 * Tries each external link of a content folder once.
 * @throws Error with one line, where the content folder does not exist
 */
export async function checkExternalLinks(
  contentDir: string,
  options: TryOptions & { step?: ((done: number, total: number) => void) | undefined } = {},
): Promise<LinkResult> {
  const links = await externalLinks(contentDir)
  const addresses = [...new Set(links.filter(({ url }) => !goneHostOf(url)).map(({ url }) => withoutAnchor(url)))]
  const outcomes = new Map<string, LinkOutcome>()
  const hosts = [...groupBy(addresses, (address) => new URL(address).host).values()]
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      const silent: LinkOutcome[] = []
      for (const address of host) {
        const outcome = silent[maxSilent - 1] ?? (await tryLink(address, options))
        outcomes.set(address, outcome)
        if (outcome.state === 'unreachable') silent.push(outcome)
        options.step?.(outcomes.size, addresses.length)
      }
    }
  }
  await Promise.all(Array.from({ length: maxHosts }, work))
  const tried = [...outcomes.values()]
  const [first] = tried
  if (first?.state === 'unreachable' && tried.every(({ state }) => state === 'unreachable'))
    return { findings: [], addresses: addresses.length, offline: first.reason }
  const findings = links.flatMap((link) => findingOf(link, outcomes.get(withoutAnchor(link.url))) ?? [])
  return { findings, addresses: addresses.length, offline: undefined }
}

function findingOf({ url, date, ...place }: ExternalLink, outcome: LinkOutcome | undefined): Finding | undefined {
  const copy = date === undefined ? `https://web.archive.org/web/${url}` : archivedCopy(url, date)
  const finding = (rule: RuleId, message: string): Finding => {
    return { ...place, severity: severityOf(rule), rule, message: `link: ${quote(url, 300)} ${message}` }
  }
  const gone = goneHostOf(url)
  if (gone) {
    const instead = gone.replacement ? `write where it is now, below ${gone.replacement}, or ` : 'write '
    return finding('external-link/unclear', `is on ${gone.host}, which closed in ${gone.year}; ${instead}${copy}`)
  }
  if (outcome === undefined || outcome.state === 'alive') return undefined
  if (outcome.state === 'moved') {
    const to = outcome.to.includes('#') ? outcome.to : outcome.to + new URL(url).hash
    return finding('external-link/moved', `has moved for good; write ${to}`)
  }
  if (outcome.state === 'unclear')
    return finding('external-link/unclear', `${outcome.reason}; open it in a browser to see whether it is there`)
  return finding('external-link/dead', `${outcome.reason}; write where it is now, or its archived copy ${copy}`)
}

/** What is asked: anchors are not sent. */
function withoutAnchor(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}
