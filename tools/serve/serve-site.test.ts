import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '#tools/serve/start-server.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { siteHandler } from './serve-site.ts'

const page = '<title>a page</title>'
const missing = '<title>not found</title>'
const files = {
  'out/_headers': '/*\n  X-All: yes\n/sub/media/*\n  Cache-Control: immutable\n',
  'out/index.html': page,
  'out/404.html': missing,
  'out/blog/index.html': page,
  'out/blog/index.html.br': brotliCompressSync(page),
  'out/blog/index.html.gz': gzipSync(page),
  'out/a file é.txt': 'odd name',
  'out/digits.txt': '0123456789',
  'out/feed.xml': '<rss/>',
  'out/media/1/a.svg': '<svg/>',
  'out/media/1/a.html': '<script>',
  'out-other/s.txt': 'a neighbour',
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  folder = await temporaryFolder(files)
  server = await startServer(siteHandler(path.join(folder.folder, 'out'), '/sub'))
})
afterAll(async () => {
  server.stop()
  await folder.remove()
})

/** Requests an address exactly as written; fetch would normalize some of them. */
async function ask(target: string, headers: http.OutgoingHttpHeaders = {}) {
  const request = http.request({ port: server.port, path: target, headers, agent: false }).end()
  const [response]: http.IncomingMessage[] = await once(request, 'response')
  const body = Buffer.concat((await response?.toArray()) ?? [])
  return { status: response?.statusCode ?? 0, headers: response?.headers ?? {}, body }
}

it.each([
  ['/sub/', 'text/html; charset=utf-8', page],
  ['/sub/blog/?a=b', 'text/html; charset=utf-8', page],
  ['/sub/feed.xml', 'application/xml; charset=utf-8', '<rss/>'],
  ['/sub/a%20file%20%C3%A9.txt', 'text/plain; charset=utf-8', 'odd name'],
  ['/sub/%6dedia/1/a.svg', 'image/svg+xml; charset=utf-8', files['out/media/1/a.svg']],
  // A file beside a post is never served as a page.
  ['/sub/media/1/a.html', 'text/plain; charset=utf-8', files['out/media/1/a.html']],
])('%s is %s', async (target, type, text) => {
  const { status, headers, body } = await ask(target)
  expect([status, headers['content-type'], headers['x-all'], body.toString()]).toEqual([200, type, 'yes', text])
  expect(headers['cache-control']).toBe(target.includes('edia/') ? 'immutable' : 'no-cache')
})

it.each([
  '/sub/none',
  '/sub/..%2fout-other/s.txt',
  '/sub/_headers',
  '//other.example/sub/blog',
  '/suburb/',
  '/sub/%',
  '/sub/digits.txt%00',
  '*',
])('%s is not there', async (target) => {
  const { status, headers, body } = await ask(target)
  expect([status, headers.location, headers['x-all'], body.toString()]).toEqual([404, undefined, 'yes', missing])
})

it.each([
  ['/sub', '/sub/'],
  ['/sub/blog?a=b', '/sub/blog/?a=b'],
  ['/sub/%62log', '/sub/blog/'],
])('%s leads to %s', async (target, location) => {
  expect(await ask(target)).toMatchObject({ status: 301, headers: { location } })
})

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['', undefined, (body: Buffer) => body],
])('a client that takes %j gets %s', async (accepted, encoding, read) => {
  const { headers, body } = await ask('/sub/blog/', { 'accept-encoding': accepted })
  expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
  expect(read(body).toString()).toBe(page)
  const again = await ask('/sub/blog/', { 'accept-encoding': accepted, 'if-none-match': headers.etag ?? '' })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

it('a folder that is replaced is served as it is now', async () => {
  const at = (name: string) => path.join(folder.folder, name)
  fs.renameSync(at('out'), at('old'))
  expect((await ask('/sub/digits.txt')).body.toString()).toBe('Not Found\n')
  fs.renameSync(at('old'), at('out'))
  expect((await ask('/sub/digits.txt')).status).toBe(200)
})
