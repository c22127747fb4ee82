import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { freePort } from '#tools/test/free-port.ts'

export const page = '<!DOCTYPE html><title>a page</title>'
export const missing = '<!DOCTYPE html><title>not found</title>'
const headers = `/*
  X-All: yes
  X-Both: site
/sub/media/*
  Cache-Control: immutable
  ! X-Both
  X-Both: media
`

/** A small site below /sub, what lies around it, and links that lead out. */
function makeSite(dir: string): void {
  const put = (name: string, content: string | Buffer): void => {
    const file = path.join(dir, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
  put('out/_headers', headers)
  put('out/index.html', page)
  put('out/404.html', missing)
  put('out/blog/index.html', page)
  put('out/blog/index.html.br', brotliCompressSync(page))
  put('out/blog/index.html.gz', gzipSync(page))
  put('out/a file é%.txt', 'odd name')
  put('out/digits.txt', '0123456789')
  put('out/feed.xml', '<rss/>')
  put('out/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  put('out/media/1/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  put('out/media/1/a.html', '<script>alert(1)</script>')
  put('out/client/a.js', 'a()')
  put('out/client/a.css', 'a{}')
  put('out-other/s.txt', 'a neighbour')
  put('s.txt', 'a neighbour')
  put('out/big.bin', Buffer.alloc(32 * 1024 * 1024))
  fs.symlinkSync('../s.txt', path.join(dir, 'out/link.txt'))
  fs.symlinkSync('../out-other', path.join(dir, 'out/linked'))
  fs.symlinkSync('../s.txt', path.join(dir, 'out/digits.txt.br'))
  fs.symlinkSync('loop', path.join(dir, 'out/loop'))
}

export type ReceivedAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

export type TestServer = {
  /** Folder that the site's folder `out` lies in. */
  dir: string
  port: number
  process: ChildProcess
  /** Asks for a path as it is written. */
  ask(target: string, asked?: http.OutgoingHttpHeaders, method?: string): Promise<ReceivedAnswer>
}

/**
 * Runs `npm start` for the tests of a file, and looks before each of them whether it still runs.
 * @param firstPort of those that are tried, another for each file
 */
export function startServer(firstPort: number): TestServer {
  const server = { dir: '', port: 0, ask } as TestServer

  function ask(target: string, asked: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<ReceivedAnswer> {
    return new Promise((resolve, reject) => {
      const options = { port: server.port, path: target, headers: asked, method, agent: false }
      const request = http.request(options, (response) => {
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

  beforeAll(async () => {
    server.dir = fs.mkdtempSync(path.join(os.tmpdir(), 'serve-'))
    makeSite(server.dir)
    server.port = await freePort(firstPort)
    const site = { OUT_DIR: path.join(server.dir, 'out'), BASE_PATH: '/sub', HOST: '', PORT: String(server.port) }
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...site },
    })
    server.process = child
    await once(child.stdout, 'data')
  }, 30_000)

  afterAll(() => {
    server.process.kill()
    fs.rmSync(server.dir, { recursive: true })
  })

  beforeEach(() => expect(server.process.exitCode).toBeNull())

  return server
}
