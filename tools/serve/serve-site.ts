import fs from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { recoverSite } from '#build/finish/swap.ts'
import { mediaType, typeOfFile } from '#lib/media/media-types.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects } from '#lib/site/redirects-file.ts'
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
  return new Map(parseRedirects(readFileIn(outDir, routes.redirects()) ?? ''))
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

/** Files for hosts, and files whose name begins with a dot. */
const isHidden = /^\/(?:_headers|_redirects)$|\/\.(?!well-known\/)/

/** Serves a site as a static host does; a build may replace its folder at any time. */
export function siteHandler(dir: string, basePath: string): RequestListener {
  function setHeaders(response: ServerResponse, address: string): void {
    // In patterns of rules, a page's address ends with a slash.
    const place = basePath + address.replace(/\/index\.html$/, '/')
    const headers = { 'Cache-Control': REVALIDATE, ...headersFor(headerRules(dir), place) }
    const type = contentType(address)
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': type }))
      response.setHeader(name, value)
  }

  function sendNotFound(response: ServerResponse): void {
    const page = readFileIn(dir, '404.html')
    setHeaders(response, page === undefined ? '/404.txt' : '/404.html')
    response.statusCode = 404
    response.end(page ?? 'Not Found\n')
  }

  const files = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders,
  })

  return (request, response) => {
    const address = addressOf(request.url ?? '', basePath)
    if (address === undefined || isHidden.test(address.pathname)) return sendNotFound(response)
    const { pathname, search } = address
    const isFolder =
      !pathname.endsWith('/') && fs.existsSync(path.join(dir, pathname, 'index.html'))
    // Like static hosts, adds a missing slash to a folder's address.
    const location = isFolder
      ? `${basePath}${encodeURI(pathname)}/${search}`
      : redirectsOf(dir).get(basePath + encodeURI(pathname))
    if (location) {
      setHeaders(response, '/404.txt')
      response.writeHead(301, { Location: location }).end()
      return
    }
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const copies = ['.br', '.gz']
      .map((ending) => file + ending)
      .filter((copy) => fs.existsSync(path.join(dir, copy)))
    if (![file, ...copies].every((name) => isFileIn(dir, name))) return sendNotFound(response)
    request.url = encodeURI(file)
    // Ignores ranges, which HTTP allows: sirv throws for a range that ends before it begins.
    delete request.headers.range
    files(request, response, () => sendNotFound(response))
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

/** The types of authors' files do not include HTML and scripts. */
function contentType(address: string) {
  return address.startsWith('/media/') ? mediaType(address) : typeOfFile(address)
}
