import { isIP } from 'node:net'
import { quote } from '#lib/text/message-format.ts'
import { SourceError } from './fault.ts'

/**
 * An address that may be read: over TLS, so that nobody on the way changes the answer; a server on this machine needs
 * none.
 * @throws {SourceError} for any other
 */
export function readableAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    throw new SourceError(`${quote(text, 200)} is no address that begins with https://; write one in sources.yaml`)
  return url
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}
