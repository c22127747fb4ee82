import { STATUS_CODES } from 'node:http'
import { clean } from '#lib/text/message-format.ts'
import { type Fetcher, type HttpAnswer, type Method, PrivateAddressError } from './request.ts'

/** What became of an address. */
export type RequestOutcome =
  | { state: 'alive' }
  /** Moved for good, to an address that is alive. */
  | { state: 'moved'; to: string }
  /** An answer that says that there is nothing, or none that can be used; `reason` follows 'it'. */
  | { state: 'dead'; reason: string }
  /** The host is there and does not talk to programs; only a person can judge. */
  | { state: 'unclear'; reason: string }
  /** No answer at all: the host may be gone, or the network. */
  | { state: 'unreachable'; reason: string }
  | { state: 'private' }

/** Asks once, without following redirects. Throws where no answer came. */
export type Ask = (address: string, method: Method) => Promise<HttpAnswer>

const redirectLimit = 5
const redirects = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])
/** Wants a login, a payment or a browser, or fewer requests; 999 is what LinkedIn says to programs. */
const guarded = new Set([401, 402, 403, 407, 429, 451, 503, 999])
/** A host that is not there for HEAD is not there for GET either; others hang up on HEAD, or never answer it. */
const isGone = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|CERT|SIGNATURE|SELF_SIGNED/

/** Tries an address: HEAD, and GET where that is not answered well. Redirects are followed. Does not throw. */
export async function tryLink(address: string, ask: Ask): Promise<RequestOutcome> {
  const outcome = await follow(address, 'HEAD', ask)
  const isAnswered = outcome.state === 'alive' || outcome.state === 'moved' || outcome.state === 'private'
  if (isAnswered || (outcome.state === 'unreachable' && isGone.test(outcome.reason))) return outcome
  return follow(address, 'GET', ask)
}

async function follow(address: string, method: Method, ask: Ask): Promise<RequestOutcome> {
  let at = address
  let moved: string | undefined
  let isPermanent = true
  for (let hop = 0; hop <= redirectLimit; hop++) {
    let answer: HttpAnswer
    try {
      answer = await ask(at, method)
    } catch (error) {
      if (error instanceof PrivateAddressError)
        return hop === 0 ? { state: 'private' } : { state: 'dead', reason: 'redirects to a private address' }
      return { state: 'unreachable', reason: reasonOf(error) }
    }
    const { status, location } = answer
    if (!redirects.has(status) || location === undefined) return outcomeOfStatus(status, moved)
    const to = URL.canParse(location, at) ? new URL(location, at) : undefined
    if (!to || !/^https?:$/.test(to.protocol))
      return { state: 'dead', reason: `redirects to '${clean(location, 120)}', which is no address of the web` }
    isPermanent &&= permanent.has(status)
    if (isPermanent) moved = to.href
    // An anchor is not sent.
    to.hash = ''
    at = to.href
  }
  return { state: 'dead', reason: `redirects more than ${redirectLimit} times` }
}

function outcomeOfStatus(status: number, moved: string | undefined): RequestOutcome {
  if ((status >= 200 && status < 300) || status === 304)
    return moved === undefined ? { state: 'alive' } : { state: 'moved', to: moved }
  const words = STATUS_CODES[status]
  const reason = `answers ${status}${words ? ` (${words})` : ''}`
  return { state: guarded.has(status) ? 'unclear' : 'dead', reason }
}

/** A fetcher whose requests end after some milliseconds, whatever it does itself. */
export function inTime(fetcher: Fetcher, timeout: number): Ask {
  return async (address, method) => {
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException(`no answer within ${timeout / 1000} s`, 'TimeoutError'))
        controller.abort()
      }, timeout)
    })
    try {
      return await Promise.race([fetcher(address, { method, signal: controller.signal }), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be reached'
  if (error.name === 'TimeoutError') return `gives ${error.message}`
  const code = codeOf(error) ?? codeOf(error.cause) ?? error.name
  return `cannot be reached (${clean(code)})`
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
