import { once } from 'node:events'
import http, { type IncomingMessage, STATUS_CODES } from 'node:http'
import https from 'node:https'
import { clean } from '#lib/text/message-format.ts'
import { PrivateAddress, publicLookup, requirePublic } from './private-address.ts'

export type LinkOutcome =
  | { state: 'alive' }
  | { state: 'moved'; to: string }
  /** `unclear`: a person must open the link. `unreachable`: the network may be down. */
  | { state: 'dead' | 'unclear' | 'unreachable'; reason: string }

const maxRedirects = 5
/** Status codes of pages that may need a login, a browser or fewer requests; 999 is LinkedIn's. */
const guarded = new Set([401, 402, 403, 407, 429, 451, 503, 999])
/** Some hosts refuse clients whose user agent does not begin with Mozilla. */
const headers = {
  accept: '*/*',
  'user-agent': 'Mozilla/5.0 (compatible; falco-community-check-links)',
}

export async function tryLink(address: string, timeoutMs: number): Promise<LinkOutcome> {
  let at = new URL(address)
  let isPermanent = true
  for (let hop = 0; hop <= maxRedirects; hop++) {
    let response: IncomingMessage
    try {
      response = await request(at, timeoutMs)
    } catch (error) {
      if (error instanceof PrivateAddress) return { state: 'dead', reason: error.message }
      return { state: 'unreachable', reason: reasonOf(error, timeoutMs) }
    }
    const { statusCode: status = 0 } = response
    const { location } = response.headers
    if (status > 199 && status < 300)
      return hop > 0 && isPermanent ? { state: 'moved', to: at.href } : { state: 'alive' }
    if (status < 300 || status > 399 || location === undefined) {
      const reason = `answers ${status} ${STATUS_CODES[status] ?? ''}`.trim()
      return { state: guarded.has(status) ? 'unclear' : 'dead', reason }
    }
    if (!URL.canParse(location, at) || !/^https?:$/.test(new URL(location, at).protocol))
      return {
        state: 'dead',
        reason: `redirects to '${clean(location, 120)}', which is not a web address`,
      }
    at = new URL(location, at)
    isPermanent &&= status === 301 || status === 308
  }
  return { state: 'dead', reason: `redirects more than ${maxRedirects} times` }
}

/** Unlike `fetch`, Node's own client lets us see the addresses of a host before it connects. */
async function request(url: URL, timeoutMs: number) {
  requirePublic(url.hostname.replace(/^\[|\]$/g, ''))
  const { get } = url.protocol === 'https:' ? https : http
  const signal = AbortSignal.timeout(timeoutMs)
  const request = get(url, { headers, lookup: publicLookup, signal })
  // Without a listener, an error after the response would end the process.
  request.on('error', () => undefined)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  response.destroy()
  return response
}

function reasonOf(error: unknown, timeoutMs: number) {
  if (error instanceof Error && error.name === 'AbortError')
    return `does not answer within ${timeoutMs / 1000} s`
  const code = error instanceof Error && 'code' in error ? error.code : error
  return `cannot be reached (${clean(String(code))})`
}
