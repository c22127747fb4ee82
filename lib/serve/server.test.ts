import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'

const page = '<!DOCTYPE html><title>a page</title>'
const missing = '<!DOCTYPE html><title>not found</title>'
const headers = `/*
  X-All: yes
  X-Both: site
/sub/media/*
  Cache-Control: immutable
  ! X-Both
  X-Both: media
`

let dir = ''
let port = 0
let server: ChildProcess

function write(name: string, content: string | Buffer): void {
  const file = path.join(dir, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

function makeSite(out: string): void {
  write(`${out}/_headers`, headers)
  write(`${out}/index.html`, page)
  write(`${out}/404.html`, missing)
  write(`${out}/blog/index.html`, page)
  write(`${out}/blog/index.html.br`, brotliCompressSync(page))
  write(`${out}/blog/index.html.gz`, gzipSync(page))
  write(`${out}/a file é%.txt`, 'odd name')
  write(`${out}/digits.txt`, '0123456789')
  write(`${out}/feed.xml`, '<rss/>')
  write(`${out}/favicon.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write(`${out}/media/1/a.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write(`${out}/media/1/a.html`, '<script>alert(1)</script>')
  write(`${out}/client/a.js`, 'a()')
}

beforeAll(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'serve-'))
  makeSite('out')
  write('out-other/s.txt', 'a neighbour')
  write('s.txt', 'a neighbour')
  write('out/big.bin', Buffer.alloc(32 * 1024 * 1024))
  fs.symlinkSync('../s.txt', path.join(dir, 'out/link.txt'))
  fs.symlinkSync('../out-other', path.join(dir, 'out/linked'))
  fs.symlinkSync('../s.txt', path.join(dir, 'out/digits.txt.br'))
  fs.symlinkSync('loop', path.join(dir, 'out/loop'))
  port = await freePort(4300)
  server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OUT_DIR: path.join(dir, 'out'), BASE_PATH: '/sub', HOST: '', PORT: String(port) },
  })
  if (!server.stdout) throw new Error('the server has no output')
  await once(server.stdout, 'data')
}, 30_000)

afterAll(() => {
  server.kill()
  fs.rmSync(dir, { recursive: true })
})

// Whatever was asked before, it goes on.
beforeEach(() => expect(server.exitCode).toBeNull())

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** Asks for a path as it is written. */
function ask(target: string, asked: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, path: target, headers: asked, method, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    request.on('error', reject)
    request.end()
  })
}

/** Sends bytes as they are, and reads until the server closes. */
async function sendRaw(text: string): Promise<string> {
  const socket = net.connect(port, 'localhost')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('a range', () => {
  it.each([
    ['bytes=2-5', 206, '2345'],
    ['bytes=-5', 206, '56789'],
    ['bytes=7-', 206, '789'],
    ['bytes=0-0', 206, '0'],
    ['bytes=5-99', 206, '56789'],
  ])('%s gets that part', async (range, status, body) => {
    const answer = await ask('/sub/digits.txt', { range })
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
    const { status, headers } = await ask('/sub/digits.txt', { range })
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
    const { status, body } = await ask('/sub/digits.txt', { range })
    expect([status, body.toString()]).toEqual([200, '0123456789'])
  })

  it('of the page for what is missing gets all of it', async () => {
    const { status, body } = await ask('/sub/none', { range: 'bytes=0-1' })
    expect([status, body.toString()]).toEqual([404, missing])
  })
})

describe('what is outside', () => {
  it.each([
    '/../out-other/s.txt',
    '/sub/../out-other/s.txt',
    '/sub/../../out-other/s.txt',
    '/sub/%2e%2e/out-other/s.txt',
    '/sub/..%2fout-other/s.txt',
    '/sub/%2e%2e%2fout-other%2fs.txt',
    '/sub/..%5cout-other%5cs.txt',
    '/sub/..\\out-other\\s.txt',
    '/sub/%252e%252e/out-other/s.txt',
    '/sub/blog/..%2f..%2f..%2fs.txt',
    '/sub/blog/../../../s.txt',
    '/sub/.%2e/s.txt',
    '/sub/..;/s.txt',
    '/sub/../s.txt%00.html',
    '/sub/%c0%ae%c0%ae/s.txt',
    '/sub/..%u2215s.txt',
    '/sub/link.txt',
    '/sub/linked/s.txt',
    '/sub/linked',
    '/sub/loop',
    '/sub/_headers',
    '/sub/%5fheaders',
    '/sub//etc/passwd',
    '/etc/passwd',
    '/suburb/',
    '/sub-other',
    'http://other.example/../out-other/s.txt',
    'http://other.example/sub/..%2f..%2fs.txt',
    'file:///etc/passwd',
  ])('%s is not there', async (target) => {
    const { status, body } = await ask(target)
    expect([status, body.toString()]).toEqual([404, missing])
  })

  it('a compressed file that leads out is not sent', async () => {
    const { headers, body } = await ask('/sub/digits.txt', { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, '0123456789'])
  })
})

describe('an odd address', () => {
  it.each([
    '/sub/%',
    '/sub/%zz',
    '/sub/%00',
    '/sub/digits.txt%00',
    '/sub/digits.txt/',
    '/sub/digits.txt/x',
    '/sub/%ff%fe',
    '//',
    '//other.example/',
    '//sub/blog',
    '/\\other.example/blog',
    '/sub//other.example/',
    '/sub//blog',
    '*',
  ])('%s is not there', async (target) => {
    const { status, headers, body } = await ask(target)
    expect([status, headers.location, body.toString()]).toEqual([404, undefined, missing])
  })

  it.each([
    ['of one long name', 'a'.repeat(300)],
    ['of many names', 'a/'.repeat(3000)],
    ['of many dots', '%2e'.repeat(3000)],
  ])('%s is not there', async (_, name) => expect((await ask(`/sub/${name}`)).status).toBe(404))

  it('that is too long for a header is refused', async () => {
    expect((await ask(`/sub/${'a'.repeat(20_000)}`)).status).toBe(431)
  })

  it.each(['/sub/a%20file%20%C3%A9%25.txt', '/sub/%64igits.txt', '/sub/digits.txt?a=b?c', '/sub/digits.txt?%'])(
    '%s is a file',
    async (target) => expect((await ask(target)).status).toBe(200),
  )

  it('may hold a host, as one for a proxy does', async () => {
    expect((await ask('http://other.example/sub/blog/')).body.toString()).toBe(page)
  })
})

describe('an address without its slash', () => {
  it.each([
    ['/sub/blog?a=b', '/sub/blog/?a=b'],
    ['/sub/%62log', '/sub/blog/'],
    ['/sub', '/sub/'],
    ['http://other.example/sub/blog', '/sub/blog/'],
    ['/sub/blog?//other.example', '/sub/blog/?//other.example'],
  ])('%s leads to %s', async (target, location) => {
    const { status, headers } = await ask(target)
    expect([status, headers.location, headers['x-all']]).toEqual([301, location, 'yes'])
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
    const { status, headers, body } = await ask('/sub/blog/', { 'accept-encoding': asked })
    expect(headers.vary).toBe('Accept-Encoding')
    if (sent === 406) return expect(status).toBe(406)
    expect([status, headers['content-encoding']]).toEqual([200, sent])
    const text = sent === 'br' ? brotliDecompressSync(body) : sent === 'gzip' ? gunzipSync(body) : body
    expect(text.toString()).toBe(page)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('that is not there is not sent, and nothing varies', async () => {
    const { headers } = await ask('/sub/feed.xml', { 'accept-encoding': 'br, gzip' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
  })
})

describe('a copy that the client has', () => {
  it('is good while the file is the same, in each encoding by itself', async () => {
    const etags = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await ask('/sub/blog/', { 'accept-encoding': encoding })).headers
      const again = await ask('/sub/blog/', { 'accept-encoding': encoding, 'if-none-match': etag })
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
    expect((await ask('/sub/digits.txt', { 'if-none-match': etag })).status).toBe(200)
  })

  it('does not make a missing page good', async () => {
    expect((await ask('/sub/none', { 'if-none-match': '*' })).status).toBe(404)
  })

  it('is asked about by date too', async () => {
    const { 'last-modified': date = '' } = (await ask('/sub/digits.txt')).headers
    expect((await ask('/sub/digits.txt', { 'if-modified-since': date })).status).toBe(304)
    expect((await ask('/sub/digits.txt', { 'if-modified-since': 'yesterday' })).status).toBe(200)
  })
})

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/sub/blog/', {}, method)
    expect([status, headers.allow, headers['x-all']]).toEqual([405, 'GET, HEAD', 'yes'])
  })

  it.each(['/sub/blog/', '/sub/none', '/sub/blog'])('HEAD of %s is GET without its body', async (target) => {
    const [head, get] = [await ask(target, {}, 'HEAD'), await ask(target)]
    expect(head.body.length).toBe(0)
    const same = ({ status, headers: { date, ...rest } }: Answer) => ({ status, ...rest })
    expect(same(head)).toEqual(same(get))
  })
})

describe('the headers that the build wrote', () => {
  it('come by address, the last one of a name', async () => {
    expect((await ask('/sub/blog/')).headers).toMatchObject({
      'x-all': 'yes',
      'x-both': 'site',
      'cache-control': 'no-cache',
    })
  })

  it.each(['/sub/media/1/a.svg', '/sub/%6dedia/1/a.svg', '/sub/media/1/%61.svg', 'http://a.example/sub/media/1/a.svg'])(
    'hold for a file however its address is written: %s',
    async (target) => {
      const { status, headers } = await ask(target)
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'x-all': 'yes', 'x-both': 'media', 'cache-control': 'immutable' })
    },
  )

  it('let nobody keep that a file was missing', async () => {
    expect((await ask('/sub/media/1/none.svg')).headers['cache-control']).toBe('no-cache')
  })
})

it.each([
  ['/sub/', 'text/html; charset=utf-8'],
  ['/sub/none', 'text/html; charset=utf-8'],
  ['/sub/feed.xml', 'application/xml; charset=utf-8'],
  ['/sub/digits.txt', 'text/plain; charset=utf-8'],
  ['/sub/client/a.js', 'text/javascript; charset=utf-8'],
  ['/sub/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/sub/media/1/a.svg', 'image/svg+xml; charset=utf-8'],
  ['/sub/media/1/a.html', 'text/plain; charset=utf-8'],
  ['/sub/blog/index.html.br', 'application/octet-stream'],
])('%s is %s', async (target, type) => expect((await ask(target)).headers['content-type']).toBe(type))

it.each([
  'GET /sub/ HTTP/1.1\r\n\r\n',
  'GET /sub/\r\n\r\n',
  'GET sub/blog/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET ? HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  '\0\0\0\0\r\n\r\n',
  'CONNECT other.example:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /sub/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
  'POST /sub/ HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\nConnection: close\r\n\r\nabc',
  'GET /sub/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
  'GET /sub/é HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
])(
  'nothing that is no request ends it: %j',
  async (text) => {
    await sendRaw(text)
    expect((await ask('/sub/')).status).toBe(200)
  },
  20_000,
)

describe.runIf(fs.existsSync('/proc/self/fd'))('downloads that are cut off', () => {
  const open = (): number => fs.readdirSync(`/proc/${server.pid}/fd`).length

  it('leave no file open', async () => {
    const cut = (method: string): Promise<void> =>
      new Promise((resolve) => {
        const request = http.request({ port, path: '/sub/big.bin', method, agent: false }, (response) => {
          response.once('readable', () => response.destroy())
          response.on('close', resolve)
          response.on('error', () => undefined)
        })
        request.on('error', () => resolve())
        request.end()
      })
    await cut('GET')
    const before = open()
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 20 }, () => cut('GET')))
    await expect.poll(open, { timeout: 10_000 }).toBeLessThanOrEqual(before + 3)
  }, 60_000)
})

it('listens on this machine alone', async () => {
  const others = Object.values(os.networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4')
  for (const address of others) {
    const socket = net.connect(port, address?.address)
    const [error] = await once(socket, 'error')
    expect(error.code).toBe('ECONNREFUSED')
  }
})

describe('a folder that is replaced', () => {
  it('is served as it is now, and what is missing needs no page of its own', async () => {
    makeSite('new')
    write('new/digits.txt', 'new')
    fs.rmSync(path.join(dir, 'new/404.html'))
    fs.renameSync(path.join(dir, 'out'), path.join(dir, 'old'))
    const between = await ask('/sub/digits.txt')
    expect([between.status, between.body.toString()]).toEqual([404, 'Not Found\n'])
    fs.renameSync(path.join(dir, 'new'), path.join(dir, 'out'))
    expect((await ask('/sub/digits.txt')).body.toString()).toBe('new')
    expect((await ask('/sub/none')).body.toString()).toBe('Not Found\n')
  })
})
