import fs from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { addressOfFile } from '#lib/site/file-routes.ts'
import { HEADERS_FILE, type HeaderRule, headersFor, parseHeaders } from '#lib/site/headers-file.ts'
import { pathOfParts, readRequestedAddress } from './requested-address.ts'
import { sendFile, sendPlain } from './send-file.ts'
import { type SiteFile, siteFile } from './site-file.ts'

const notFoundPage = '404.html'

/**
 * Answers requests from a finished site as a static host does: clean addresses, its own page for what is missing, the
 * headers that the build wrote, files in the encodings that lie beside them. Looks at the folder anew for each request,
 * since a build may replace it meanwhile.
 * @param dir folder of the site
 * @param basePath path that the site lives under, without a slash at its end
 */
export function siteHandler(
  dir: string,
  basePath: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  async function readRules(): Promise<HeaderRule[]> {
    return parseHeaders(await fs.readFile(path.join(dir, HEADERS_FILE), 'utf8').catch(() => ''))
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const rules = await readRules()
    // By the file, not by the address as it was written: `/%6dedia/` is the folder `media` too.
    const setHeaders = (name: string): void => {
      const headers = { 'Cache-Control': 'no-cache', ...headersFor(rules, `${basePath}${addressOfFile(name)}`) }
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value)
    }
    const sendWithHeaders = async (file: SiteFile | undefined): Promise<boolean> => {
      if (!file) return false
      setHeaders(file.name)
      return (await sendFile(request, response, file)) === 'sent'
    }

    setHeaders(notFoundPage)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      sendPlain(response, 405)
      return
    }
    const address = readRequestedAddress(request.url ?? '', basePath)
    if (address) {
      const { parts, search } = address
      const isFolder = parts.at(-1) === ''
      const file = await siteFile(dir, isFolder ? [...parts.slice(0, -1), 'index.html'] : parts)
      if (await sendWithHeaders(file)) return
      if (!isFolder && (await siteFile(dir, [...parts, 'index.html']))) {
        // Hosts send a folder's address without its slash to the one with it.
        response.setHeader('Location', `${basePath}${pathOfParts([...parts, ''])}${search}`)
        sendPlain(response, 301)
        return
      }
    }
    response.statusCode = 404
    if (!(await sendWithHeaders(await siteFile(dir, [notFoundPage])))) sendPlain(response, 404)
  }

  return async (request, response) => {
    try {
      await answer(request, response)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      if (response.headersSent) response.destroy()
      else sendPlain(response, 500)
    }
  }
}
