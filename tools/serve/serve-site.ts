import fs from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'
import { recoverSite } from '#build/finish/swap.ts'
import { DATA } from '#build/headers.ts'
import { mediaType, typeOfFile } from '#lib/media/media-types.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects, spellingsOf } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

export async function requireSite(outDir: string) {
  await recoverSite(outDir)
  if (!fs.existsSync(path.join(outDir, 'index.html')))
    throw new Error(`There is no site in ${path.relative('.', outDir)}/; run npm run build first`)
}

export function builtBasePath(outDir: string) {
  return (
    headerRules(outDir).flatMap(
      ({ pattern }) => /^(.*)\/client\/\*$/.exec(pattern)?.[1] ?? [],
    )[0] ?? ''
  )
}

function headerRules(outDir: string) {
  return parseHeaders(readFileIn(outDir, HEADERS_FILE) ?? '')
}

export function redirectsOf(outDir: string) {
  const redirects = parseRedirects(readFileIn(outDir, routes.redirects()) ?? '')
  return new Map(
    redirects.flatMap(([from, to]) => spellingsOf(from).map((address) => [address, to] as const)),
  )
}

/** Whether a file is really in a folder: a downloaded site may have symbolic links out of it. */
function isFileIn(dir: string, name: string): boolean {
  const file = path.join(dir, name)
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return false
  return fs.realpathSync(file).startsWith(fs.realpathSync(dir) + path.sep)
}

function readFileIn(dir: string, name: string): string | undefined {
  return isFileIn(dir, name) ? fs.readFileSync(path.join(dir, name), 'utf8') : undefined
}

/** Compressed copies of a file, the smallest first. */
const copies = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
]

/** The encodings that a header `Accept-Encoding` names, without those refused by `q=0`. */
function acceptedEncodings(header: string) {
  const accepted = header.split(',').filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
  return accepted.map((one) => one.replace(/;.*$/, '').trim())
}

/** Not served: settings for hosts, and files whose name begins with a dot. */
const isHidden = /^\/(?:_headers|_redirects)$|\/\.(?!well-known\/)/

/** Serves a site as a static host does; a build may replace its folder at any time. */
export function siteHandler(dir: string, basePath: string): RequestListener {
  function setHeaders(response: ServerResponse, address: string): void {
    // Patterns of header rules name a page's folder (`/blog/`), not index.html.
    const place = basePath + address.replace(/\/index\.html$/, '/')
    const headers = { 'Cache-Control': REVALIDATE, ...headersFor(headerRules(dir), place) }
    const type = contentType(address)
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': type }))
      response.setHeader(name, value)
  }

  /** Sends a file, or its compressed copy if the client accepts that. */
  function send(request: IncomingMessage, response: ServerResponse, name: string, status = 200) {
    const accepted = acceptedEncodings(String(request.headers['accept-encoding'] ?? ''))
    const copy = copies.find(
      ({ encoding, ending }) => accepted.includes(encoding) && isFileIn(dir, name + ending),
    )
    const file = path.join(dir, name + (copy?.ending ?? ''))
    const { size, mtimeMs } = fs.statSync(file)
    const etag = `W/"${size}-${Math.round(mtimeMs)}"`
    setHeaders(response, name)
    response.setHeader('ETag', etag)
    response.setHeader('Vary', 'Accept-Encoding')
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    if (copy) response.setHeader('Content-Encoding', copy.encoding)
    response.writeHead(status, { 'Content-Length': size })
    // If a build has just removed the file, the connection ends without it.
    if (request.method === 'GET') pipeline(fs.createReadStream(file), response, () => undefined)
    else response.end()
  }

  function sendText(response: ServerResponse, status: number, text: string, headers = {}) {
    setHeaders(response, '/404.txt')
    response.writeHead(status, headers).end(text)
  }

  function sendNotFound(request: IncomingMessage, response: ServerResponse): void {
    if (isFileIn(dir, '/404.html')) send(request, response, '/404.html', 404)
    else sendText(response, 404, 'Not Found\n')
  }

  return (request, response) => {
    const address = addressOf(request.url ?? '', basePath)
    const { method = '' } = request
    if (address?.pathname.startsWith(DATA) && method === 'OPTIONS') {
      setHeaders(response, address.pathname)
      response.writeHead(204).end()
      return
    }
    if (!['GET', 'HEAD'].includes(method))
      return sendText(response, 405, 'Method Not Allowed\n', { Allow: 'GET, HEAD' })
    if (address === undefined || isHidden.test(address.pathname))
      return sendNotFound(request, response)
    const { pathname, search } = address
    const isFolder =
      !pathname.endsWith('/') && fs.existsSync(path.join(dir, pathname, 'index.html'))
    // Like static hosts, adds a missing slash to a folder's address.
    const location = isFolder
      ? `${basePath}${encodeURI(pathname)}/`
      : redirectsOf(dir).get(basePath + encodeURI(pathname))
    if (location) return sendText(response, 301, '', { Location: location + search })
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    if (isFileIn(dir, file)) send(request, response, file)
    else sendNotFound(request, response)
  }
}

/** The decoded path below the base path; undefined for addresses outside of the site. */
function addressOf(
  url: string,
  basePath: string,
): { pathname: string; search: string } | undefined {
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

/** In /media/, which has authors' files, no file is served as HTML or script. */
function contentType(address: string) {
  return address.startsWith('/media/') ? mediaType(address) : typeOfFile(address)
}
