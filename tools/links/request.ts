import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress, isPrivateHost } from './private-hosts.ts'

/** What is needed of an answer: its status, and where a redirect leads. */
export type HttpAnswer = { status: number; location: string | undefined }

export type Method = 'HEAD' | 'GET'

/** Asks an address once, without following redirects. Throws where no answer came. */
export type Fetcher = (address: string, options: { method: Method; signal: AbortSignal }) => Promise<HttpAnswer>

/** An address of a machine or of a network of its own, which is not asked. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

/** Some hosts refuse what does not look like a browser; this says what it is all the same. */
const headers = { accept: '*/*', 'user-agent': 'Mozilla/5.0 (compatible; falco-community-check-links)' }

/** What tells which hosts are not asked. */
type Guard = { isPrivateHost: typeof isPrivateHost; isPrivateAddress: typeof isPrivateAddress }

/**
 * The open web. Nothing is sent to a private address, whether an address names it or a name resolves to it: the
 * connection goes to the very address that was looked at.
 */
export const request = createRequest({ isPrivateHost, isPrivateAddress })

/** The same with other rules; tests have their servers on this machine. */
export function createRequest(guard: Guard): Fetcher {
  const lookup: LookupFunction = (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), '')
      if (addresses.some(({ address }) => guard.isPrivateAddress(address)))
        return callback(new PrivateAddressError(hostname), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
  return (address, { method, signal }) =>
    new Promise((resolve, reject) => {
      const url = new URL(address)
      if (guard.isPrivateHost(url.hostname)) return reject(new PrivateAddressError(url.hostname))
      const client = url.protocol === 'https:' ? https : http
      const asked = client.request(url, { method, signal, headers, agent: false, lookup }, (answer) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
        // The head says it all.
        answer.destroy()
      })
      asked.on('error', reject)
      asked.end()
    })
}
