import dns from 'node:dns/promises'
import { STATUS_CODES } from 'node:http'
import { clean } from '#lib/text/message-format.ts'
import { isPrivateAddress, isPrivateHost } from './private-hosts.ts'

/** What became of an address; `reason` follows its name in a message. */
export type LinkOutcome =
  | { state: 'alive' }
  /** Moved for good, to an address that is alive. */
  | { state: 'moved'; to: string }
  /** `unclear`: only a person can judge. `unreachable`: no answer, so the host may be gone, or the network. */
  | { state: 'dead' | 'unclear' | 'unreachable'; reason: string }

export type TryOptions = {
  timeoutMs?: number
  /** True for a host that is not asked. Tests have their servers on this machine. */
  isPrivate?: (hostname: string) => Promise<boolean>
}

const redirectLimit = 5
const redirects = new Set([301, 302, 303, 307, 308])
/** Wants a login, a payment or a browser, or fewer requests; 999 is what LinkedIn says to programs. */
const guarded = new Set([401, 402, 403, 407, 429, 451, 503, 999])
/** Some hosts refuse what does not look like a browser; this says what it is all the same. */
const headers = { 'user-agent': 'Mozilla/5.0 (compatible; falco-community-check-links)' }

/** Tries an address by HEAD, and by GET where that is not answered well. Redirects are followed. Does not throw. */
export async function tryLink(address: string, options: TryOptions = {}): Promise<LinkOutcome> {
  const outcome = await follow(address, 'HEAD', options)
  return outcome.state === 'dead' || outcome.state === 'unclear' ? follow(address, 'GET', options) : outcome
}

async function follow(
  address: string,
  method: 'HEAD' | 'GET',
  { timeoutMs = 10_000, isPrivate = leadsToPrivate }: TryOptions,
): Promise<LinkOutcome> {
  let at = new URL(address)
  let moved: string | undefined
  let isPermanent = true
  for (let hop = 0; hop <= redirectLimit; hop++) {
    if (await isPrivate(at.hostname)) return { state: 'unclear', reason: 'leads to a private network' }
    let answer: Response
    try {
      answer = await fetch(at, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
      await answer.body?.cancel()
    } catch (error) {
      return { state: 'unreachable', reason: reasonOf(error, timeoutMs) }
    }
    const location = answer.headers.get('location')
    if (!redirects.has(answer.status) || location === null) return outcomeOf(answer.status, moved)
    if (!URL.canParse(location, at) || !/^https?:$/.test(new URL(location, at).protocol))
      return { state: 'dead', reason: `redirects to '${clean(location, 120)}', which is no address of the web` }
    at = new URL(location, at)
    isPermanent &&= answer.status === 301 || answer.status === 308
    if (isPermanent) moved = at.href
  }
  return { state: 'dead', reason: `redirects more than ${redirectLimit} times` }
}

function outcomeOf(status: number, moved: string | undefined): LinkOutcome {
  if (status >= 200 && status < 300) return moved === undefined ? { state: 'alive' } : { state: 'moved', to: moved }
  const words = STATUS_CODES[status]
  const reason = `answers ${status}${words ? ` (${words})` : ''}`
  return { state: guarded.has(status) ? 'unclear' : 'dead', reason }
}

/** True for a host of a machine or network of its own, by its name or by where the name leads. */
async function leadsToPrivate(hostname: string): Promise<boolean> {
  if (isPrivateHost(hostname)) return true
  const addresses = await dns.lookup(hostname, { all: true }).catch(() => [])
  return addresses.some(({ address }) => isPrivateAddress(address))
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'cannot be reached'
  if (error.name === 'TimeoutError') return `gives no answer within ${timeoutMs / 1000} s`
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
  return `cannot be reached (${clean(code)})`
}
