import http from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from '#e2e/fixtures.ts'
import { at, exported, siteEnv } from '#e2e/site.ts'

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** Asks for a path as it is written: a browser would correct some of these first. */
function ask(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port: siteEnv.port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    request.on('error', reject)
  })
}

test('an address without its slash leads to the one with it', async () => {
  const { status, headers } = await ask(`${at('/blog')}?a=b`)
  expect([status, headers.location]).toEqual([301, `${at('/blog/')}?a=b`])
})

test('odd addresses are answered, lead to no other host, and end nothing', async () => {
  for (const path of [
    '//',
    '//example.org/',
    '/%',
    '/%00',
    `${at('/')}%2e%2e/package.json`,
    `${at('/')}../package.json`,
  ]) {
    const { status, headers, body } = await ask(path)
    expect([200, 301, 400, 404], path).toContain(status)
    expect(headers.location ?? '', path).not.toMatch(/^\/\//)
    expect(body.toString(), path).not.toContain('"devDependencies"')
  }
  expect((await ask(at('/'))).status).toBe(200)
})

test('what is missing gets the page for it, also outside the base path', async () => {
  for (const path of [at('/none/'), '/elsewhere/none/']) {
    const { status, body } = await ask(path)
    expect([status, body.toString()]).toEqual([404, exported('404.html')])
  }
})

test('the compressed file beside a page is sent as it is', async () => {
  const { headers, body } = await ask(at('/blog/'), { 'accept-encoding': 'br' })
  expect(headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(body).toString()).toBe(exported('blog/index.html'))
})

test('files that change their address are kept, pages are asked for again', async () => {
  const script = /src="([^"]*\/client\/[^"]+)"/.exec(exported('index.html'))?.[1] ?? ''
  expect((await ask(script)).headers['cache-control']).toContain('immutable')
  expect((await ask(at('/'))).headers['cache-control']).toBe('no-cache')
})
