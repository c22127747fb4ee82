import { STATUS_CODES } from 'node:http'
import { clean, quote } from '#lib/text/message-format.ts'
import { type Limits, readableAddress, SourceError } from './sources.ts'

/**
 * Bytes of a file on the web. Redirects are not followed: a person should look at a source that moved.
 * @throws {SourceError} where it is not whole, too large, or not there
 */
export async function fetchFile(address: string, { timeoutMs, maxBytes }: Limits): Promise<Uint8Array> {
  const url = readableAddress(address)
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    const { status, headers } = answer
    if (status >= 300 && status < 400) {
      const to = quote(headers.get('location') ?? '', 200)
      throw new SourceError(`it answers ${status} and redirects to ${to}; look at it, and write that address`)
    }
    if (status !== 200)
      throw new SourceError(
        `it answers ${status} ${STATUS_CODES[status] ?? ''}; try again later, or find where it is now`,
      )
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of answer.body ?? []) {
      length += part.length
      if (length > maxBytes)
        throw new SourceError(`it has more than ${maxBytes} bytes, which no list of people or projects has; look at it`)
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(reasonOf(error, timeoutMs))
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `it did not answer in full within ${timeoutMs / 1000} seconds; try again later`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return `it could not be read (${clean(code, 100)}); look at the network and the address, and try again`
}
