import fs from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'
import compression from 'compression'
import { typeAt } from '#lib/media/media-types.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects, spellingsOf } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

/** Throws if there is no finished site in a folder; returns the site's base path. */
export function requireSite(outDir: string) {
  if (!fs.existsSync(path.join(outDir, 'index.html')))
    throw new Error(`There is no site in ${path.relative('.', outDir)}/; run npm run build first`)
  return builtBasePath(outDir)
}

export function builtBasePath(outDir: string) {
  const ending = '/client/*'
  const rule = headerRules(outDir).find(({ pattern }) => pattern.endsWith(ending))
  return rule?.pattern.slice(0, -ending.length) ?? ''
}

const headerRules = (outDir: string) => parseHeaders(readFileIn(outDir, HEADERS_FILE) ?? '')

export function redirectsOf(outDir: string) {
  const redirects = parseRedirects(readFileIn(outDir, routes.redirects()) ?? '')
  return new Map(
    redirects.flatMap(([from, to]) => spellingsOf(from).map((address) => [address, to] as const)),
  )
}

/** Undefined if there is no such file; a build may replace the folder at any moment. */
function statOf(dir: string, name: string) {
  try {
    const stat = fs.statSync(path.join(dir, name))
    return stat.isFile() ? stat : undefined
  } catch {
    return undefined
  }
}

export function readFileIn(dir: string, name: string) {
  try {
    return fs.readFileSync(path.join(dir, name), 'utf8')
  } catch {
    return undefined
  }
}

/** Matches files that are not served: settings of hosts, and names that begin with a dot. */
const isHidden = /^\/(?:_headers|_redirects)$|\/\.(?!well-known\/)/

/** Serves a finished site as static hosts do. */
export function siteHandler(dir: string): RequestListener {
  const basePath = builtBasePath(dir)

  function setHeaders(response: ServerResponse, address: string) {
    // Rules for headers name the folder of a page, `/blog/`, not its index.html.
    const place = basePath + encodeURI(address).replace(/\/index\.html$/, '/')
    const headers = { 'Cache-Control': REVALIDATE, ...headersFor(headerRules(dir), place) }
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': typeAt(address) }))
      response.setHeader(name, value)
  }

  /** Returns false if there is no such file. */
  function send(request: IncomingMessage, response: ServerResponse, name: string, status = 200) {
    const stat = statOf(dir, name)
    if (!stat) return false
    const { size, mtimeMs } = stat
    const etag = `W/"${size}-${Math.round(mtimeMs)}"`
    setHeaders(response, name)
    response.setHeader('ETag', etag)
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return true
    }
    response.writeHead(status, { 'Content-Length': size })
    // If a build has just removed the file, the connection closes without a body.
    if (request.method === 'GET')
      pipeline(fs.createReadStream(path.join(dir, name)), response, () => undefined)
    else response.end()
    return true
  }

  function sendText(response: ServerResponse, status: number, text: string, headers = {}) {
    setHeaders(response, '/404.txt')
    response.writeHead(status, headers).end(text)
  }

  function sendNotFound(request: IncomingMessage, response: ServerResponse) {
    if (!send(request, response, '/404.html', 404)) sendText(response, 404, 'Not Found\n')
  }

  function answer(request: IncomingMessage, response: ServerResponse) {
    const address = addressOf(request.url ?? '', basePath)
    const { method = '' } = request
    if (!['GET', 'HEAD'].includes(method))
      return sendText(response, 405, 'Method Not Allowed\n', { Allow: 'GET, HEAD' })
    if (address === undefined || isHidden.test(address.pathname))
      return sendNotFound(request, response)
    const { pathname, search } = address
    const isFolder =
      !pathname.endsWith('/') && fs.existsSync(path.join(dir, pathname, 'index.html'))
    // As static hosts do, adds the missing final slash to the address of a folder.
    const location = isFolder
      ? `${basePath}${encodeURI(pathname)}/`
      : redirectsOf(dir).get(basePath + encodeURI(pathname))
    if (location) return sendText(response, 301, '', { Location: location + search })
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    if (!send(request, response, file)) sendNotFound(request, response)
  }

  const compress = compression()
  return (request, response) => compress(request, response, () => answer(request, response))
}

/** The decoded path and query of an address; undefined if it is outside of the site. */
function addressOf(url: string, basePath: string) {
  if (!URL.canParse(url, 'http://localhost') || !url.startsWith('/')) return undefined
  const { pathname, search, host } = new URL(url, 'http://localhost')
  if (host !== 'localhost' || !`${pathname}/`.startsWith(`${basePath}/`)) return undefined
  try {
    const decoded = decodeURIComponent(pathname.slice(basePath.length))
    return /\/\/|[\0\\]|\/\.\.(?:\/|$)/.test(decoded) ? undefined : { pathname: decoded, search }
  } catch {
    return undefined
  }
}
