import fs from 'node:fs/promises'
import path from 'node:path'
import { walk } from '#lib/check/bytes/paths.ts'
import { type Diagnostic, type Place, type RuleId, severityOf } from '#lib/check/diagnostic.ts'
import { checkDocument } from '#lib/check/document.ts'
import { allTexts, textValue } from '#lib/check/front-matter/values.ts'
import { archivedCopy, goneHostOf } from '#lib/markdown/archived-copies.ts'
import { groupBy } from '#lib/text/collation.ts'
import { quote } from '#lib/text/message-format.ts'
import { webAddress } from '#schema/collection.ts'
import { collectionOf } from '#schema/collections.ts'
import { type LinkOutcome, tryLink } from './try-link.ts'

/** `date` is the document's date; an archived copy from that time is proposed for a dead link. */
type ExternalLink = Place & { path: string; url: string; date: string | undefined }

const timeoutMs = 10_000
const maxHosts = 8
/** Number of requests in a row without an answer after which a host is not asked again. */
const maxTimeouts = 3

/** @throws Error if no address can be reached: most likely this machine is offline */
export async function checkExternalLinks(
  contentDir: string,
  step?: (done: number, total: number, what: string) => void,
) {
  const links = await externalLinks(contentDir)
  const addresses = [
    ...new Set(links.filter(({ url }) => !goneHostOf(url)).map(({ url }) => withoutAnchor(url))),
  ]
  const outcomes = new Map<string, LinkOutcome>()
  const hosts = [...groupBy(addresses, (address) => new URL(address).host).values()]
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      const silent: LinkOutcome[] = []
      for (const address of host) {
        const outcome = silent[maxTimeouts - 1] ?? (await tryLink(address, timeoutMs))
        outcomes.set(address, outcome)
        if (outcome.state === 'unreachable') silent.push(outcome)
        else silent.length = 0
        step?.(outcomes.size, addresses.length, 'links')
      }
    }
  }
  await Promise.all(Array.from({ length: maxHosts }, work))
  const [first, ...others] = outcomes.values()
  if (first?.state === 'unreachable' && others.every(({ state }) => state === 'unreachable'))
    throw new Error(
      `No link to another site can be reached (first error: ${first.reason}); check the network, and try again`,
    )
  return links.flatMap((link) => diagnosticOf(link, outcomes.get(withoutAnchor(link.url))) ?? [])
}

async function externalLinks(contentDir: string) {
  const links: ExternalLink[] = []
  for (const { path: file, problem } of walk(contentDir)) {
    const collection = collectionOf(file)
    if (problem !== undefined || !collection) continue
    const { values, body } = await checkDocument(
      file,
      collection,
      await fs.readFile(path.join(contentDir, file)),
    )
    const date = textValue(values, 'date')?.text
    const addresses = allTexts(collection.name, collection.fields, values)
      .filter(({ field }) => field.type === 'string' && field.format === webAddress)
      .map(({ text, line, column }) => ({ url: text, line, column }))
    for (const { url, line, column } of [
      ...addresses,
      ...(body?.destinations ?? []).filter(({ kind }) => kind === 'link'),
    ])
      if (/^https?:\/\//i.test(url) && URL.canParse(url))
        links.push({ path: file, line, column, url, date })
  }
  return links
}

function diagnosticOf(
  { url, date, ...place }: ExternalLink,
  outcome: LinkOutcome | undefined,
): Diagnostic | undefined {
  const diagnostic = (rule: RuleId, message: string): Diagnostic => {
    return {
      ...place,
      severity: severityOf(rule),
      rule,
      message: `link: ${quote(url, 300)} ${message}`,
    }
  }
  const copy = date === undefined ? `https://web.archive.org/web/${url}` : archivedCopy(url, date)
  const gone = goneHostOf(url)
  if (gone) {
    const instead = gone.replacement
      ? `write the page's new address, below ${gone.replacement}, or `
      : 'write '
    return diagnostic(
      'external-link/unclear',
      `is on ${gone.host}, which closed in ${gone.year}; ${instead}${copy}`,
    )
  }
  const dead = (reason: string) =>
    diagnostic(
      'external-link/dead',
      `${reason}; write its new address, or its archived copy ${copy}`,
    )
  switch (outcome?.state) {
    case 'moved': {
      const to = outcome.to.includes('#') ? outcome.to : outcome.to + new URL(url).hash
      return diagnostic('external-link/moved', `has moved permanently; write ${to}`)
    }
    case 'unclear':
    case 'unreachable':
      if (outcome.code === 'ENOTFOUND') return dead(outcome.reason)
      return diagnostic(
        'external-link/unclear',
        `${outcome.reason}; open it in a browser to see whether it exists`,
      )
    case 'dead':
      return dead(outcome.reason)
  }
}

const withoutAnchor = (url: string) => new URL(url).href.replace(/#.*/, '')
