import fs from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { siteHandler } from './serve-site.ts'
import { startServer } from './start-server.ts'

const { at, write } = testDir()
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  server = await startServer((request, response) => siteHandler(at('site'), '')(request, response))
})
afterAll(() => server.stop())

async function ask(address: string) {
  const response = await fetch(server.address + address, { redirect: 'manual' })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}

it.each([
  { name: 'a file', link: 'a.txt', target: 'secret.txt', address: '/a.txt' },
  { name: 'a folder', link: 'folder', target: 'outside', address: '/folder/secret.txt' },
  { name: 'the page for errors', link: '404.html', target: 'secret.txt', address: '/none' },
  { name: 'redirects', link: '_redirects', target: 'redirects', address: '/a' },
])('does not follow a symbolic link out of the site: $name', async ({ link, target, address }) => {
  write('secret.txt', 'secret')
  write('outside/secret.txt', 'secret')
  write('redirects', '/a /secret 301')
  write('site/b.txt', 'b')
  fs.symlinkSync(at(target), at(`site/${link}`))
  expect(await ask(address)).toEqual({
    status: 404,
    type: 'text/plain; charset=utf-8',
    text: 'Not Found\n',
  })
})

it('does not follow a symbolic link of a compressed copy out of the site', async () => {
  write('secret.txt', 'secret')
  write('site/b.txt', 'b')
  fs.symlinkSync(at('secret.txt'), at('site/b.txt.gz'))
  expect(await ask('/b.txt')).toMatchObject({ status: 200, text: 'b' })
})

it.each([
  { accepted: 'br;q=0, gzip', encoding: 'gzip' },
  { accepted: 'gzip;q=0.0, br', encoding: 'br' },
  { accepted: 'gzip; q=0', encoding: null },
])('sends no encoding that the client refuses: $accepted', async ({ accepted, encoding }) => {
  write('site/c.txt', 'c')
  fs.writeFileSync(at('site/c.txt.br'), brotliCompressSync('c'))
  fs.writeFileSync(at('site/c.txt.gz'), gzipSync('c'))
  const headers = { 'Accept-Encoding': accepted }
  const response = await fetch(`${server.address}/c.txt`, { headers })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(await response.text()).toBe('c')
})

it('a file with a slash after its name is missing', async () => {
  write('site/a.txt', 'a')
  write('site/b.html', 'b')
  for (const address of ['/a.txt/', '/b/'])
    expect(await ask(address)).toMatchObject({ status: 404 })
})
