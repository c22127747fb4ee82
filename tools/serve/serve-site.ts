import fs from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import sirv from 'sirv'
import { typeAt } from '#lib/media/media-types.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { builtBasePath, readFileIn, redirectsOf } from './built-site.ts'

/** Matches files that are not served: settings of hosts, and names that begin with a dot. */
const isHidden = /^\/(?:_headers|_redirects)$|\/\.(?!well-known\/)/

/** Serves a finished site as static hosts do. */
export function siteHandler(dir: string): RequestListener {
  const basePath = builtBasePath(dir)
  const compress = compression()
  // `dev` makes sirv look for files at each request, since a build may replace them.
  const sendFile = sirv(dir, { dev: true, etag: true, extensions: [] })

  function setHeaders(response: ServerResponse, address: string) {
    const rules = parseHeaders(readFileIn(dir, HEADERS_FILE) ?? '')
    // Rules for headers name the folder of a page, `/blog/`, not its index.html.
    const place = basePath + encodeURI(address).replace(/\/index\.html$/, '/')
    const headers = { 'Cache-Control': REVALIDATE, ...headersFor(rules, place) }
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': typeAt(address) }))
      response.setHeader(name, value)
  }

  function sendNotFound(response: ServerResponse) {
    // Headers of the file that was not found.
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    setHeaders(response, '/404.html')
    response.statusCode = 404
    response.end(readFileIn(dir, '404.html') ?? 'Not Found')
  }

  /** As static hosts do, adds the missing final slash to the address of a folder. */
  function redirectFrom(address: string) {
    const isFolder = !address.endsWith('/') && fs.existsSync(path.join(dir, address, 'index.html'))
    const place = basePath + encodeURI(address)
    return isFolder ? `${place}/` : redirectsOf(dir).get(place)
  }

  function answer(request: IncomingMessage, response: ServerResponse) {
    if (!['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const { pathname, search } = parseTarget(request.url ?? '')
    const address = pathname.slice(basePath.length)
    // A redirect to `//name/` would lead to another site.
    const isOutside = !`${pathname}/`.startsWith(`${basePath}/`) || pathname.includes('//')
    if (isOutside || isHidden.test(address)) return sendNotFound(response)
    const location = redirectFrom(address)
    const file = address.endsWith('/') ? `${address}index.html` : address
    setHeaders(response, file)
    if (location) response.writeHead(301, { Location: location + search }).end()
    else {
      request.url = encodeURI(file)
      sendFile(request, response, () => sendNotFound(response))
    }
  }

  return (request, response) => compress(request, response, () => answer(request, response))
}

/** The decoded path and the query of a request; an address that nobody has if it is malformed. */
function parseTarget(target: string) {
  try {
    const { pathname, search } = new URL(`http://localhost${target}`)
    return { pathname: decodeURI(pathname), search }
  } catch {
    return { pathname: '//', search: '' }
  }
}
