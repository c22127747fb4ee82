import fs from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { siteHandler } from './serve-site.ts'
import { startServer } from './start-server.ts'

const { at, write } = testDir()
let server: Awaited<ReturnType<typeof startServer>>

beforeEach(async () => {
  server = await startServer(siteHandler(at('site')))
  return server.stop
})

async function ask(address: string) {
  const response = await fetch(server.address + address, { redirect: 'manual' })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}

it('follows no symbolic link out of the site', async () => {
  write('outside/secret.txt', 'secret')
  write('redirects', '/a /secret 301')
  write('site/b.txt', 'b')
  fs.symlinkSync(at('outside'), at('site/folder'))
  fs.symlinkSync(at('outside/secret.txt'), at('site/404.html'))
  fs.symlinkSync(at('redirects'), at('site/_redirects'))
  for (const address of ['/folder/secret.txt', '/none', '/a'])
    expect(await ask(address)).toEqual({
      status: 404,
      type: 'text/plain; charset=utf-8',
      text: 'Not Found\n',
    })
  expect(await ask('/b.txt')).toMatchObject({ status: 200, text: 'b' })
})

it('answers 404 if a slash follows the name of a file', async () => {
  write('site/a.txt', 'a')
  write('site/b.html', 'b')
  for (const address of ['/a.txt/', '/b/'])
    expect(await ask(address)).toMatchObject({ status: 404 })
})

it('answers 503 while a build replaces the site', async () => {
  write('site/a.txt', 'a')
  const exists = vi.spyOn(fs, 'existsSync').mockReturnValue(true)
  exists.mockImplementationOnce(() => {
    fs.renameSync(at('site'), at('old'))
    return true
  })
  for (const _ of ['during a request', 'before it'])
    expect(await ask('/a.txt')).toMatchObject({ status: 503 })
  exists.mockRestore()
})

it.each([
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.0,br; q=0', null],
  ['br', 'br'],
])('Accept-Encoding: %s gives %s', async (accepted, encoding) => {
  write('site/a.txt', 'a'.repeat(2000))
  const { headers } = await fetch(`${server.address}/a.txt`, {
    headers: { 'accept-encoding': accepted },
  })
  expect(headers.get('content-encoding')).toBe(encoding)
})
