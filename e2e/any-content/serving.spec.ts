import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '#e2e/fixtures.ts'
import { referencesOf } from '#e2e/html.ts'
import { at, exported, exportedFiles, htmlFiles, siteEnv } from '#e2e/site.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects } from '#lib/site/redirects-file.ts'
import { writeFiles } from '#testing/files.ts'
import { hosts, type Served } from '#tools/serve/hosts.ts'

const { basePath, outDir } = siteEnv
const files = exportedFiles()
const named = (start: string) =>
  `/${encodeURI(files.find((file) => file.startsWith(start)) ?? 'none')}`
const { scripts, typefaces } = referencesOf(exported('index.html'))
const withoutBase = (address = '') => address.slice(basePath.length)

/** Files that the test adds in and beside the site. A server must never send the last three. */
const extra = {
  'site/media/0/page.html': '<script>hit()</script>',
  'site/media/0/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'site/.well-known/security.txt': 'Contact: https://falco.example/',
  'site/.git/config': 'secret',
  'site/media/.hidden/a.svg': 'secret',
  'secret.txt': 'secret',
}

const rules = parseHeaders(exported(HEADERS_FILE))
const names = [
  'Cache-Control',
  'Content-Type',
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))),
]
/** The headers that a server must send with the file at an address. */
const headersOf = (address: string, type: string) => {
  const headers: Record<string, string> = {
    'Cache-Control': REVALIDATE,
    ...headersFor(rules, at(address)),
  }
  return names.map((name) => [name, name === 'Content-Type' ? type : headers[name]])
}

const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'

/** Requests that succeed; `place` is the path of `target` after decoding, without `..` and query. */
const shown: [target: string, type: string, place?: string][] = [
  ['/', html],
  ['/blog/?a=b', html, '/blog/'],
  ['/search/', html],
  ['/feed.xml', 'application/xml; charset=utf-8'],
  ['/start.md', 'text/markdown; charset=utf-8'],
  ['/robots.txt', plain],
  ['/data/v1/posts.json', 'application/json; charset=utf-8'],
  [withoutBase(scripts[0]), 'text/javascript; charset=utf-8'],
  [withoutBase(typefaces[0]), 'font/woff2'],
  ['/search/data/pagefind.js', 'text/javascript; charset=utf-8'],
  [named('search/data/index/'), plain],
  ['/media/0/drawing.svg', 'image/svg+xml; charset=utf-8'],
  // HTML from contributors is sent as plain text.
  ['/media/0/page.html', plain],
  ['/%6dedia/0/page.html', plain, '/media/0/page.html'],
  ['/client/../media/0/page.html', plain, '/media/0/page.html'],
  ['/.well-known/security.txt', plain],
]
const isKept = /^\/(?:client|media|search\/data\/(?:filter|fragment|index))\//

const words = (...lines: string[]) => lines.join(' ').split(' ')

/** Requests for which 404.html is sent. */
const missing = words(
  '/none /none/ /client/none.js /media/0/none.svg /data/v1/none.json',
  '/_headers /_redirects /.git/config /%2egit/config /media/.hidden/a.svg',
)

const redirected: [target: string, location: string, status: RegExp][] = [
  ['/blog', '/blog/', /^30[18]$/],
  ['/%62log', '/blog/', /^30[18]$/],
  ['/search?q=a', '/search/?q=a', /^301$/],
  ['/favicon.ico', '/favicon.png', /^301$/],
]

/** Requests that must not return a file outside the site or redirect to another site. */
const outside = words(
  '/../secret.txt /..%2fsecret.txt /media/%2e%2e/%2e%2e/secret.txt /media/0/../../../secret.txt',
  '//other.example/blog /robots.txt%00 /%',
)

for (const host of hosts) {
  test.describe(`on ${host.name}`, () => {
    test.skip(!host.isInstalled(), `${host.name} is not installed`)
    let served: Served

    test.beforeAll(async () => {
      const dir = path.resolve('.site/hosts-under-test', host.name)
      fs.rmSync(dir, { recursive: true, force: true })
      fs.cpSync(outDir, `${dir}/site`, { recursive: true })
      writeFiles(dir, extra)
      served = await host.start({
        dir: `${dir}/site`,
        basePath,
        hostsDir: path.join(outDir, '../hosts'),
      })
    })
    test.afterAll(() => served?.stop())

    /** Requests an address exactly as written; fetch would normalize some. */
    async function ask(target: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') {
      const request = http
        .request({ port: served.port, path: at(target), headers, method, agent: false })
        .end()
      const [response]: http.IncomingMessage[] = await once(request, 'response')
      const body = Buffer.concat((await response?.toArray()) ?? [])
      const { statusCode: status, headers: own = {} } = response ?? {}
      return {
        status,
        headers: own,
        body,
        known: names.map((name) => [name, own[name.toLowerCase()]]),
      }
    }

    test('files have the right types, policies and caching', async () => {
      for (const [target, type, place = target] of shown) {
        const { status, headers, known } = await ask(target)
        expect.soft([status, known], target).toEqual([200, headersOf(place, type)])
        expect
          .soft(headers['cache-control']?.includes('immutable'), target)
          .toBe(isKept.test(place))
      }
    })

    test('for missing and hidden files, 404.html is sent', async () => {
      const expected = [404, headersOf('/404.html', html), exported('404.html')]
      for (const target of missing) {
        const { status, known, body } = await ask(target)
        expect.soft([status, known, body.toString()], target).toEqual(expected)
      }
      for (const target of outside) {
        const { headers, body } = await ask(target)
        expect.soft([headers.location, body.includes('secret')], target).toEqual([undefined, false])
      }
    })

    test('folders without a slash and former addresses redirect', async () => {
      const former = parseRedirects(exported('_redirects'))
      for (const [from, to] of former.filter(([from], index) => index < 9 || from.includes('%'))) {
        for (const address of new Set([from, from.replace(/\/$/, '')])) {
          const { status, headers } = await ask(`${withoutBase(address)}?a=b`)
          expect.soft([status, headers.location], address).toEqual([301, `${to}?a=b`])
        }
      }
      const all = basePath ? [...redirected, ['', '/', /^301$/] as const] : redirected
      for (const [target, location, status] of all) {
        const answer = await ask(target)
        expect.soft(answer.headers.location, target).toBe(at(location))
        expect.soft(String(answer.status), target).toMatch(status)
      }
    })

    test('clients get an encoding that they accept, and 304 for files in their cache', async () => {
      const isCompressed = files.includes('blog/index.html.br')
      for (const [accepted, encoding, read] of [
        ['gzip, deflate, br', 'br', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
        ['', undefined, (body: Buffer) => body],
      ] as const) {
        const headers = { 'accept-encoding': accepted }
        const answer = await ask('/blog/', headers)
        expect(answer.headers['content-encoding']).toBe(isCompressed ? encoding : undefined)
        if (isCompressed) expect(answer.headers.vary).toBe('Accept-Encoding')
        const plainOf = ({ body }: typeof answer) => (isCompressed ? read(body) : body).toString()
        expect(plainOf(answer)).toBe(exported('blog/index.html'))
        expect(plainOf(await ask('/none', headers))).toBe(exported('404.html'))
        const again = await ask('/blog/', { ...headers, 'if-none-match': answer.headers.etag })
        expect([again.status, again.body.length]).toEqual([304, 0])
        const isSent = ([name]: (typeof again.known)[number]) => name !== 'Content-Type'
        expect(again.known.filter(isSent)).toEqual(answer.known.filter(isSent))
      }
    })

    test('files can only be read; scripts of other sites may ask first whether they may', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
        expect.soft((await ask('/blog/', {}, method)).status, method).toBe(405)
      const asked = { origin: 'https://other.example', 'access-control-request-method': 'GET' }
      const { status, headers } = await ask('/data/v1/posts.json', asked, 'OPTIONS')
      expect(status).toBe(204)
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      })
    })
  })
}

test('only the search page may run WebAssembly', () => {
  expect(htmlFiles().filter((page) => /wasm-unsafe-eval/.test(exported(page)))).toEqual([
    'search/index.html',
  ])
})

test('the site contains no files and scripts of Next', () => {
  expect(files.filter((file) => /(?:^|\/)(?:_next|__next)/.test(file))).toEqual([])
  // The text of a post may contain these tags too, but with `<` escaped.
  const loads = /<(?:script|link)\b[^>]*\/_next\/|<script\b[^>]*>[^<]*self\.__next/
  expect(htmlFiles().filter((page) => loads.test(exported(page)))).toEqual([])
})
