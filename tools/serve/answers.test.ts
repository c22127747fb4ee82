import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { missing, page, type ReceivedAnswer, startServer } from './testing.ts'

const server = startServer(4350)

describe('a range', () => {
  it.each([
    ['bytes=2-5', 206, '2345'],
    ['bytes=-5', 206, '56789'],
    ['bytes=7-', 206, '789'],
    ['bytes=0-0', 206, '0'],
    ['bytes=5-99', 206, '56789'],
  ])('%s gets that part', async (range, status, body) => {
    const answer = await server.ask('/sub/digits.txt', { range })
    expect([answer.status, answer.body.toString()]).toEqual([status, body])
    expect(answer.headers['content-range']).toMatch(/^bytes \d+-\d+\/10$/)
  })

  it.each([
    'bytes=5-2',
    'bytes=10-',
    'bytes=99-100',
    'bytes=-0',
    'bytes=-11',
    'bytes=5-2,8-1',
    'bytes=99999999999999999999-',
  ])('%s is refused', async (range) => {
    const { status, headers } = await server.ask('/sub/digits.txt', { range })
    expect([status, headers['content-range'], headers['x-all']]).toEqual([416, 'bytes */10', 'yes'])
  })

  it.each([
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=--5',
    'bytes=a-b',
    'lines=1-2',
    'bytes=0-1,3-4',
    '=',
    'bytes=8-9, 3-4, 1-2',
  ])('%s gets the whole', async (range) => {
    const { status, body } = await server.ask('/sub/digits.txt', { range })
    expect([status, body.toString()]).toEqual([200, '0123456789'])
  })

  it('of the page for what is missing gets all of it', async () => {
    const { status, body } = await server.ask('/sub/none', { range: 'bytes=0-1' })
    expect([status, body.toString()]).toEqual([404, missing])
  })
})

describe('an encoding', () => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, *', 'gzip'],
    ['gzip;q=0.9, br;q=0.1', 'gzip'],
    ['identity;q=1, br;q=0.5', undefined],
    ['identity;q=0', 406],
    ['identity;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 406],
    ['*;q=0, gzip;q=0.1', 'gzip'],
    ['', undefined],
    ['zstd', undefined],
    ['brr, x-br', undefined],
    [',;q=,=', undefined],
  ])('%s gets %s', async (asked, sent) => {
    const { status, headers, body } = await server.ask('/sub/blog/', { 'accept-encoding': asked })
    expect(headers.vary).toBe('Accept-Encoding')
    if (sent === 406) return expect(status).toBe(406)
    expect([status, headers['content-encoding']]).toEqual([200, sent])
    const text = sent === 'br' ? brotliDecompressSync(body) : sent === 'gzip' ? gunzipSync(body) : body
    expect(text.toString()).toBe(page)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('that is not there is not sent, and nothing varies', async () => {
    const { headers } = await server.ask('/sub/feed.xml', { 'accept-encoding': 'br, gzip' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
  })
})

describe('a copy that the client has', () => {
  it('is good while the file is the same, in each encoding by itself', async () => {
    const etags = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await server.ask('/sub/blog/', { 'accept-encoding': encoding })).headers
      const again = await server.ask('/sub/blog/', { 'accept-encoding': encoding, 'if-none-match': etag })
      expect([again.status, again.body.length, again.headers.etag, again.headers.vary]).toEqual([
        304,
        0,
        etag,
        'Accept-Encoding',
      ])
      expect(again.headers['x-all']).toBe('yes')
      etags.add(etag)
    }
    expect(etags.size).toBe(3)
  })

  it.each(['"other"', 'W/"other"', 'nothing', ''])('is not good when it is another: %s', async (etag) => {
    expect((await server.ask('/sub/digits.txt', { 'if-none-match': etag })).status).toBe(200)
  })

  it('does not make a missing page good', async () => {
    expect((await server.ask('/sub/none', { 'if-none-match': '*' })).status).toBe(404)
  })

  it('is asked about by date too', async () => {
    const { 'last-modified': date = '' } = (await server.ask('/sub/digits.txt')).headers
    expect((await server.ask('/sub/digits.txt', { 'if-modified-since': date })).status).toBe(304)
    expect((await server.ask('/sub/digits.txt', { 'if-modified-since': 'yesterday' })).status).toBe(200)
  })
})

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, headers } = await server.ask('/sub/blog/', {}, method)
    expect([status, headers.allow, headers['x-all']]).toEqual([405, 'GET, HEAD', 'yes'])
  })

  it.each(['/sub/blog/', '/sub/none', '/sub/blog'])('HEAD of %s is GET without its body', async (target) => {
    const [head, get] = [await server.ask(target, {}, 'HEAD'), await server.ask(target)]
    expect(head.body.length).toBe(0)
    const same = ({ status, headers: { date, ...rest } }: ReceivedAnswer) => ({ status, ...rest })
    expect(same(head)).toEqual(same(get))
  })
})

describe('the headers that the build wrote', () => {
  it('come by address, the last one of a name', async () => {
    expect((await server.ask('/sub/blog/')).headers).toMatchObject({
      'x-all': 'yes',
      'x-both': 'site',
      'cache-control': 'no-cache',
    })
  })

  it.each(['/sub/media/1/a.svg', '/sub/%6dedia/1/a.svg', '/sub/media/1/%61.svg', 'http://a.example/sub/media/1/a.svg'])(
    'hold for a file however its address is written: %s',
    async (target) => {
      const { status, headers } = await server.ask(target)
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'x-all': 'yes', 'x-both': 'media', 'cache-control': 'immutable' })
    },
  )

  it('let nobody keep that a file was missing', async () => {
    expect((await server.ask('/sub/media/1/none.svg')).headers['cache-control']).toBe('no-cache')
  })
})

it.each([
  ['/sub/', 'text/html; charset=utf-8'],
  ['/sub/none', 'text/html; charset=utf-8'],
  ['/sub/feed.xml', 'application/xml; charset=utf-8'],
  ['/sub/digits.txt', 'text/plain; charset=utf-8'],
  ['/sub/client/a.js', 'text/javascript; charset=utf-8'],
  ['/sub/client/a.css', 'text/css; charset=utf-8'],
  ['/sub/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/sub/media/1/a.svg', 'image/svg+xml; charset=utf-8'],
  ['/sub/media/1/a.html', 'text/plain; charset=utf-8'],
  ['/sub/blog/index.html.br', 'application/octet-stream'],
])('%s is %s', async (target, type) => expect((await server.ask(target)).headers['content-type']).toBe(type))
