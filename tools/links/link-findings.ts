import type { Finding } from '#lib/check/finding.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { archivedCopy, type GoneHost } from '#lib/markdown/archive/gone-hosts.ts'
import { quote } from '#lib/text/message-format.ts'
import type { ExternalLink } from './external-links.ts'
import type { RequestOutcome } from './try-link.ts'

/** What a person should know of a link that was tried; undefined where all is well. */
export function findingOf(link: ExternalLink, outcome: RequestOutcome): Finding | undefined {
  const { url } = link
  switch (outcome.state) {
    case 'alive':
      return undefined
    case 'moved':
      return finding(
        link,
        'external-link/moved',
        `${quote(url, 300)} has moved for good; write ${withAnchor(outcome.to, url)}`,
      )
    case 'dead':
    case 'unreachable':
      return finding(
        link,
        outcome.state === 'dead' ? 'external-link/dead' : 'external-link/dead',
        `${quote(url, 300)} is dead: it ${outcome.reason}; write where it is now, or its archived copy ${copyOf(link)}`,
      )
    case 'unclear':
      return finding(
        link,
        'external-link/unclear',
        `${quote(url, 300)} ${outcome.reason} to a program; open it in a browser to see whether it is still there`,
      )
    case 'private':
      return finding(
        link,
        'external-link/unclear',
        `${quote(url, 300)} is on a private network, where no reader gets to; write it as \`code\`, or leave the link out`,
      )
  }
}

/** The finding for a link to a host that is known to be gone. */
export function goneFinding(link: ExternalLink, { host, year, replacement }: GoneHost): Finding {
  const instead = replacement ? `write where it is now, below ${replacement}, or ` : 'write '
  return finding(
    link,
    'external-link/unclear',
    `${quote(link.url, 300)} is on ${host}, which closed in ${year}; ${instead}its archived copy ${copyOf(link)}`,
  )
}

function copyOf({ url, date }: ExternalLink): string {
  return date === undefined ? `https://web.archive.org/web/${url}` : archivedCopy(url, date)
}

function withAnchor(to: string, from: string): string {
  return to.includes('#') ? to : to + new URL(from).hash
}

function finding({ path, line, column }: ExternalLink, rule: RuleId, message: string): Finding {
  return { path, line, column, severity: severityOf(rule), rule, message: `link: ${message}` }
}
