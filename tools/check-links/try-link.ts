import { STATUS_CODES } from 'node:http'
import { clean } from '#lib/text/message-format.ts'

export type LinkOutcome =
  | { state: 'alive' }
  | { state: 'moved'; to: string }
  /**
   * `unclear`: a person must open the link. `unreachable`: the network may be down; `code` is
   * Node's, such as ENOTFOUND for a host that does not exist.
   */
  | { state: 'dead' | 'unclear' | 'unreachable'; reason: string; code?: string }

const maxRedirects = 5
/** Status codes of pages that may need a login, a browser or fewer requests. */
const guarded = new Set([401, 402, 403, 407, 429, 451])
/** Some hosts refuse clients whose user agent does not begin with Mozilla. */
const headers = { 'user-agent': 'Mozilla/5.0 (compatible; falco-community-check-links)' }

export async function tryLink(address: string, timeoutMs: number): Promise<LinkOutcome> {
  let at = new URL(address)
  let isPermanent = true
  for (let hop = 0; hop <= maxRedirects; hop++) {
    let response: Response
    try {
      // Throws for addresses that are not web addresses, such as file:///etc/passwd.
      response = await fetch(at, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      await response.body?.cancel()
    } catch (error) {
      return { state: 'unreachable', ...reasonOf(error, timeoutMs) }
    }
    const { status } = response
    const location = response.headers.get('location')
    if (response.ok)
      return hop > 0 && isPermanent ? { state: 'moved', to: at.href } : { state: 'alive' }
    if (status < 300 || status > 399 || location === null) {
      const reason = `answers ${status} ${STATUS_CODES[status] ?? ''}`.trim()
      // From 500, a server is down, or refuses programs: LinkedIn answers 999.
      return { state: guarded.has(status) || status >= 500 ? 'unclear' : 'dead', reason }
    }
    if (!URL.canParse(location, at)) return { state: 'dead', reason: 'redirects to no address' }
    at = new URL(location, at)
    isPermanent &&= status === 301 || status === 308
  }
  return { state: 'dead', reason: `redirects more than ${maxRedirects} times` }
}

function reasonOf(error: unknown, timeoutMs: number) {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { reason: `does not answer within ${timeoutMs / 1000} s` }
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  const code = String(cause instanceof Error && 'code' in cause ? cause.code : error)
  return { reason: `cannot be reached (${clean(code)})`, code }
}
