import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { finished } from 'node:stream/promises'
import send from 'send'
import { contentType } from './content-type.ts'
import { chooseEncoding, endings } from './encoding.ts'
import { pathOfParts } from './requested-address.ts'
import type { SiteFile } from './site-file.ts'

/** Answers with nothing but a status and its name. */
export function sendPlain(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  const text = `${STATUS_CODES[status]}\n`
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.end(text)
}

/**
 * Sends a file in the encoding that the client likes best, whole or in part, or says that the client's copy is still good.
 * @returns `missing` where the file vanished before anything was sent
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, name, encodings }: SiteFile,
): Promise<'sent' | 'missing'> {
  const encoding = chooseEncoding(request, encodings)
  if (encodings.length > 1) response.setHeader('Vary', 'Accept-Encoding')
  if (!encoding) {
    sendPlain(response, 406)
    return 'sent'
  }
  response.setHeader('Content-Type', contentType(name))
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)

  const stream = send(request, pathOfParts((name + endings[encoding]).split('/')), {
    root,
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    // A part of the page for what is missing would be taken for a part of what was asked for.
    acceptRanges: response.statusCode === 200,
  })
  const failed = new Promise<{ status: number; headers?: Record<string, string> }>((resolve) => {
    stream.once('error', resolve)
  })
  stream.pipe(response)
  const error = await Promise.race([
    failed,
    finished(response).then(
      () => undefined,
      // The client went away.
      () => undefined,
    ),
  ])
  if (!error) return 'sent'
  for (const header of ['Content-Type', 'Content-Encoding', 'ETag', 'Last-Modified', 'Accept-Ranges']) {
    response.removeHeader(header)
  }
  if (error.status === 404) return 'missing'
  for (const [header, value] of Object.entries(error.headers ?? {})) response.setHeader(header, value)
  sendPlain(response, error.status)
  return 'sent'
}
