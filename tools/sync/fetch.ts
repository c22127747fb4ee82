import { STATUS_CODES } from 'node:http'
import { clean, quote } from '#lib/text/message-format.ts'
import { readableAddress } from './addresses.ts'
import { SourceError } from './fault.ts'
import type { Limits } from './limits.ts'

/** What a server may call a file of YAML or Markdown; those that show sources as text say text/plain. */
const types = /^(?:text\/(?:plain|markdown|yaml|x-yaml|vnd\.yaml)|application\/(?:yaml|x-yaml|octet-stream))$/

/**
 * Bytes of a file on the web, whole or not at all. Redirects are not followed: a source that moved is one that a person
 * should look at.
 * @throws {SourceError}
 */
export async function fetchFile(address: string, { time, bytes }: Limits): Promise<Uint8Array> {
  const url = readableAddress(address)
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(time),
      headers: { accept: 'application/yaml, text/yaml, text/plain' },
    })
    refuse(answer)
    return await readBody(answer, bytes)
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(reasonOf(error, time))
  }
}

function refuse({ status, headers }: Response): void {
  if (status >= 300 && status < 400) {
    const to = quote(headers.get('location') ?? '', 200)
    throw new SourceError(`it answers ${status} and redirects to ${to}; look at it, and write that address`)
  }
  if (status !== 200) {
    const advice = status === 404 || status === 410 ? 'find where it is now, and write that address' : 'try again later'
    throw new SourceError(`it answers ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd().concat(`; ${advice}`))
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.test(type)) {
    const found = type === '' ? 'no type' : `the type ${quote(type)}`
    throw new SourceError(`it answers with ${found}, which is not that of a list in YAML; look at the address`)
  }
}

/** A server may say any length, or none, so what counts is what comes. */
async function readBody(answer: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = answer.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      throw new SourceError(`it has more than ${most} bytes, which no list of people or projects has; look at it`)
    }
    parts.push(part.value)
  }
  if (length === 0) throw new SourceError('its answer is empty; try again later')
  return Buffer.concat(parts)
}

function reasonOf(error: unknown, time: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `it did not answer in full within ${time / 1000} seconds; try again later`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  if (/UND_ERR_SOCKET|ECONNRESET|EPIPE|terminated/.test(code)) return 'its answer was cut off; try again later'
  return `it could not be reached (${clean(code, 100)}); look at the network and the address, and try again`
}
