import type { Finding } from '#lib/check/finding.ts'
import { goneHostOf } from '#lib/markdown/archive/gone-hosts.ts'
import { externalLinks } from './external-links.ts'
import { createLimit } from './limit.ts'
import type { LinkCache } from './link-cache.ts'
import { findingOf, goneFinding } from './link-findings.ts'
import { type Fetcher, PrivateAddressError } from './request.ts'
import { type Ask, inTime, type RequestOutcome, tryLink } from './try-link.ts'

export type LinkOptions = {
  fetcher: Fetcher
  cache: LinkCache
  /** Milliseconds until a request counts as not answered. */
  timeout?: number
  step?: (done: number, total: number) => void
}

export type LinkResult = {
  /** Sorted by path, line and column. */
  findings: Finding[]
  /** Number of addresses, those of hosts that are known to be gone aside. */
  addresses: number
  /** How many of them the cache knew. */
  cached: number
  /** Where every request failed for want of an answer: why the last one did. Then nothing is reported of these. */
  offline: string | undefined
}

/** Requests at a time, and of these to one host. */
const limits = { total: 8, perKey: 2 }
/** So many hosts without an answer, and none with one, are a machine without network; the others are not tried. */
const manyHosts = 16
/** A host that gave no answer to so many requests, and never one, is not asked again. */
const patience = 4
/** Outcomes after which the cache is saved, so that a run that is interrupted was not for nothing. */
const portion = 50

/**
 * Tries each external link of a content folder once; what the cache knows is not tried.
 * @throws Error with one line, where the content folder does not exist
 */
export async function checkExternalLinks(contentDir: string, options: LinkOptions): Promise<LinkResult> {
  const links = await externalLinks(contentDir)
  const addresses = [...new Set(links.filter(({ url }) => !goneHostOf(url)).map(({ url }) => withoutAnchor(url)))]
  const outcomes = new Map<string, RequestOutcome>()
  for (const address of addresses) {
    const cached = options.cache.get(address)
    if (cached) outcomes.set(address, cached)
  }
  const cached = outcomes.size
  const offline = await tryAll(addresses, outcomes, options)
  const findings = links.flatMap((link) => {
    const gone = goneHostOf(link.url)
    if (gone) return goneFinding(link, gone)
    const outcome = outcomes.get(withoutAnchor(link.url))
    return (outcome && findingOf(link, outcome)) ?? []
  })
  return { findings: findings.sort(byPlace), addresses: addresses.length, cached, offline }
}

/** Fills in the outcomes that are missing. Gives the reason where none could be had; then they stay missing. */
async function tryAll(
  addresses: readonly string[],
  outcomes: Map<string, RequestOutcome>,
  { fetcher, cache, timeout = 10_000, step }: LinkOptions,
): Promise<string | undefined> {
  const alive = [...outcomes].flatMap(([address, { state }]) => (state === 'alive' ? [address] : []))
  const missing = addresses.filter((address) => !outcomes.has(address))
  const unreachable = new Map<string, RequestOutcome & { state: 'unreachable' }>()
  const network = createNetwork(fetcher, timeout)
  let saved = 0
  const tryOne = async (address: string): Promise<void> => {
    const outcome = await tryLink(address, network.ask)
    if (outcome.state === 'unreachable') unreachable.set(address, outcome)
    else {
      outcomes.set(address, outcome)
      // Names change where they lead, and it costs nothing to look.
      if (outcome.state !== 'private') cache.set(address, outcome)
      if (++saved % portion === 0) cache.save()
    }
    step?.(outcomes.size + unreachable.size, addresses.length)
  }
  await Promise.all(missing.map(tryOne))
  const [first] = unreachable.values()
  if (first && !network.isThere()) {
    // A single new link to a host that is gone must not pass for a network that is gone.
    for (const address of alive.slice(0, 3)) await tryLink(address, network.askAnyway)
    if (!network.isThere()) return first.reason
  }
  for (const [address, outcome] of unreachable) {
    outcomes.set(address, outcome)
    cache.set(address, outcome)
  }
  cache.save()
  return undefined
}

/** Requests within all limits, and what they show of hosts and of the network. */
function createNetwork(fetcher: Fetcher, timeout: number) {
  const limited = createLimit(limits)
  const timed = inTime(fetcher, timeout)
  const answering = new Set<string>()
  /** Hosts that gave no answer yet: how often, and why the last time. */
  const silent = new Map<string, { times: number; error: unknown }>()
  const isThere = () => answering.size > 0

  const askAnyway: Ask = async (address, method) => {
    const { host } = new URL(address)
    try {
      const answer = await timed(address, method)
      answering.add(host)
      silent.delete(host)
      return answer
    } catch (error) {
      if (!(error instanceof PrivateAddressError) && !answering.has(host))
        silent.set(host, { times: (silent.get(host)?.times ?? 0) + 1, error })
      throw error
    }
  }

  const ask: Ask = (address, method) => {
    const { host } = new URL(address)
    // Each request waits for its own place, so a redirect counts for the host that it leads to.
    return limited(host, async () => {
      const before = silent.get(host)
      if (before && before.times >= patience) throw before.error
      if (!isThere() && silent.size >= manyHosts) throw before?.error ?? [...silent.values()].at(-1)?.error
      return askAnyway(address, method)
    })
  }
  return { isThere, ask, askAnyway }
}

/** What is asked: anchors are not sent. */
function withoutAnchor(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
