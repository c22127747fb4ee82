import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '#e2e/fixtures.ts'
import { at, exported, exportedFiles, siteEnv } from '#e2e/site.ts'
import { HEADERS_FILE, headersFor, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects } from '#lib/site/redirects-file.ts'
import { writeFiles } from '#testing/files.ts'
import { hosts, type Served } from '#tools/test/hosts.ts'

const { basePath, outDir } = siteEnv
const files = exportedFiles()
const named = (start: string) => `/${files.find((file) => file.startsWith(start))}`

/** Files that tests add inside or beside the site's folder. No server may send a `secret`. */
const extraFiles = {
  'site/media/0/page.html': 'public',
  'site/media/0/drawing.svg': 'public',
  'site/.well-known/security.txt': 'public',
  'site/.git/config': 'secret',
  'site/media/.hidden/a.svg': 'secret',
  'secret.txt': 'secret',
}

const rules = parseHeaders(exported(HEADERS_FILE))
const ruled = rules.flatMap(({ headers }) => Object.keys(headers))
/** The headers that a server must send with the file at an address. */
const headersOf = (address: string, type: string) => ({
  'Cache-Control': REVALIDATE,
  ...headersFor(rules, at(address)),
  'Content-Type': type,
})

const utf8 = (type: string) => `${type}; charset=utf-8`
const html = utf8('text/html')
const plain = utf8('text/plain')

/** Requests that succeed. `place` is the decoded path of `target`, without `..` and the query. */
const found: [target: string, type: string, place?: string][] = [
  ['/blog/?a=b', html, '/blog/'],
  ['/search/', html],
  ['/feed.xml', utf8('application/xml')],
  [`/${files.find((file) => /^blog\/.+\.md$/.test(file))}`, utf8('text/markdown')],
  ['/data/v1/posts.json', utf8('application/json')],
  [named('client/site-'), utf8('text/javascript')],
  [named('client/heading-'), 'font/woff2'],
  [named('search/data/index/'), plain],
  ['/media/0/drawing.svg', utf8('image/svg+xml')],
  // HTML files next to posts are sent as plain text.
  ['/%6dedia/0/page.html', plain, '/media/0/page.html'],
  ['/client/../media/0/page.html', plain, '/media/0/page.html'],
  ['/.well-known/security.txt', plain],
]
const isImmutable = /^\/(?:client|media|search\/data\/(?:filter|fragment|index))\//

const hidden = ['/_headers', '/_redirects', '/%2egit/config', '/media/.hidden/a.svg']
const missing = ['/none', '/media/0/none.svg', '/data/v1/none.json', ...hidden]

const redirected = {
  '/blog': '/blog/',
  '/%62log': '/blog/',
  '/search?q=a': '/search/?q=a',
  '/favicon.ico': '/favicon.png',
}

/** Requests that must not return a file outside the site's folder or redirect to another site. */
const outside = [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/media/%2e%2e/%2e%2e/secret.txt',
  '/media/0/../../../secret.txt',
  '//other.example/blog',
  '/robots.txt%00',
  '/%',
]

test('lines of _headers have at most 2,000 characters, the limit of Cloudflare Pages', () =>
  expect(exported(HEADERS_FILE)).not.toMatch(/.{2001}/))

for (const host of hosts) {
  test.describe(`on ${host.name}`, () => {
    test.skip(!host.isInstalled(), `${host.name} is not installed`)
    let served: Served

    test.beforeAll(async () => {
      const dir = path.resolve('.site/hosts-under-test', host.name)
      fs.rmSync(dir, { recursive: true, force: true })
      fs.cpSync(outDir, `${dir}/site`, { recursive: true })
      writeFiles(dir, extraFiles)
      const hostsDir = path.join(outDir, '../hosts')
      served = await host.start({ dir: `${dir}/site`, basePath, hostsDir })
    })
    test.afterAll(() => served?.stop())

    /** Sends an address exactly as written; `fetch` would remove `..` from it. */
    async function ask(target: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') {
      const options = { port: served.port, path: at(target), headers, method, agent: false }
      const [response] = await once(http.request(options).end(), 'response')
      const own: http.IncomingHttpHeaders = response.headers
      const names = ['Cache-Control', 'Content-Type', ...ruled]
      return {
        status: response.statusCode,
        headers: own,
        body: Buffer.concat(await response.toArray()),
        known: Object.fromEntries(names.map((name) => [name, own[name.toLowerCase()]])),
      }
    }

    test('files have the right types, policies and caching', async () => {
      for (const [target, type, place = target] of found) {
        const { status, headers, known } = await ask(target)
        expect.soft([status, known], target).toEqual([200, headersOf(place, type)])
        const isCachedForever = headers['cache-control']?.includes('immutable')
        expect.soft(isCachedForever, target).toBe(isImmutable.test(place))
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

    test('former addresses redirect, as do folders without a final slash', async () => {
      const former = parseRedirects(exported('_redirects'))
      for (const [from, to] of former.filter(([from], index) => index < 9 || from.includes('%'))) {
        for (const address of new Set([from, from.replace(/\/$/, '')])) {
          const { status, headers } = await ask(`${address.slice(basePath.length)}?a=b`)
          expect.soft([status, headers.location], address).toEqual([301, `${to}?a=b`])
        }
      }
      const all = basePath ? { ...redirected, '': '/' } : redirected
      for (const [target, location] of Object.entries(all)) {
        const { status, headers } = await ask(target)
        expect.soft(headers.location, target).toBe(at(location))
        expect.soft([301, 308], target).toContain(status)
      }
    })

    test('texts are compressed for clients that accept it, and cached files get 304', async () => {
      for (const [accepted, encoding] of [
        ['gzip', 'gzip'],
        ['gzip;q=0', undefined],
      ]) {
        const headers = { 'accept-encoding': accepted }
        const read = (body: Buffer) => String(encoding ? gunzipSync(body) : body)
        const answer = await ask('/blog/', headers)
        expect(answer.headers['content-encoding']).toBe(encoding)
        expect(answer.headers.vary).toBe('Accept-Encoding')
        expect(read(answer.body)).toBe(exported('blog/index.html'))
        expect(read((await ask('/none', headers)).body)).toBe(exported('404.html'))
        const again = await ask('/blog/', { ...headers, 'if-none-match': answer.headers.etag })
        expect([again.status, again.body.length]).toEqual([304, 0])
        const { 'Content-Type': _, ...kept } = answer.known
        expect(again.known).toMatchObject(kept)
      }
    })

    test('pages accept only GET and HEAD; scripts of other sites may load data', async () => {
      for (const method of ['POST', 'OPTIONS'])
        expect.soft((await ask('/blog/', {}, method)).status, method).toBe(405)
      const { headers } = await ask('/data/v1/posts.json', { origin: 'https://other.example' })
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*' })
    })
  })
}
