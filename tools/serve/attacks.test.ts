import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { missing, page, startServer } from './testing.ts'

const server = startServer(4300)

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
    const { status, body } = await server.ask(target)
    expect([status, body.toString()]).toEqual([404, missing])
  })

  it('a compressed file that leads out is not sent', async () => {
    const { headers, body } = await server.ask('/sub/digits.txt', { 'accept-encoding': 'br' })
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
    const { status, headers, body } = await server.ask(target)
    expect([status, headers.location, body.toString()]).toEqual([404, undefined, missing])
  })

  it.each([
    ['of one long name', 'a'.repeat(300)],
    ['of many names', 'a/'.repeat(3000)],
    ['of many dots', '%2e'.repeat(3000)],
  ])('%s is not there', async (_, name) => expect((await server.ask(`/sub/${name}`)).status).toBe(404))

  it('that is too long for a header is refused', async () => {
    expect((await server.ask(`/sub/${'a'.repeat(20_000)}`)).status).toBe(431)
  })

  it.each(['/sub/a%20file%20%C3%A9%25.txt', '/sub/%64igits.txt', '/sub/digits.txt?a=b?c', '/sub/digits.txt?%'])(
    '%s is a file',
    async (target) => expect((await server.ask(target)).status).toBe(200),
  )

  it('may hold a host, as one for a proxy does', async () => {
    expect((await server.ask('http://other.example/sub/blog/')).body.toString()).toBe(page)
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
    const { status, headers } = await server.ask(target)
    expect([status, headers.location, headers['x-all']]).toEqual([301, location, 'yes'])
  })
})

/** Sends bytes as they are, and reads until the server closes. */
async function sendRaw(text: string): Promise<string> {
  const socket = net.connect(server.port, 'localhost')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

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
    expect((await server.ask('/sub/')).status).toBe(200)
  },
  20_000,
)

describe.runIf(fs.existsSync('/proc/self/fd'))('downloads that are cut off', () => {
  const open = (): number => fs.readdirSync(`/proc/${server.process.pid}/fd`).length

  it('leave no file open', async () => {
    const cut = (method: string): Promise<void> =>
      new Promise((resolve) => {
        const request = http.request({ port: server.port, path: '/sub/big.bin', method, agent: false }, (response) => {
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
    const socket = net.connect(server.port, address?.address)
    const [error] = await once(socket, 'error')
    expect(error.code).toBe('ECONNREFUSED')
  }
})

describe('a folder that is replaced', () => {
  it('is served as it is now, and what is missing needs no page of its own', async () => {
    const at = (name: string): string => path.join(server.dir, name)
    fs.mkdirSync(at('new'))
    fs.writeFileSync(at('new/digits.txt'), 'new')
    fs.renameSync(at('out'), at('old'))
    const between = await server.ask('/sub/digits.txt')
    expect([between.status, between.body.toString()]).toEqual([404, 'Not Found\n'])
    fs.renameSync(at('new'), at('out'))
    expect((await server.ask('/sub/digits.txt')).body.toString()).toBe('new')
    expect((await server.ask('/sub/none')).body.toString()).toBe('Not Found\n')
  })
})
