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

const statusOf = async (address: string) => (await fetch(server.address + address)).status

it('answers 404 if a slash follows the name of a file', async () => {
  write('site/a.txt', 'a')
  write('site/b.html', 'b')
  for (const address of ['/a.txt/', '/b/']) expect(await statusOf(address)).toBe(404)
})

it('answers 503 while a build replaces the site', async () => {
  write('site/a.txt', 'a')
  const exists = vi.spyOn(fs, 'existsSync').mockReturnValue(true)
  exists.mockImplementationOnce(() => {
    fs.renameSync(at('site'), at('old'))
    return true
  })
  for (const _ of ['during a request', 'before it']) expect(await statusOf('/a.txt')).toBe(503)
  exists.mockRestore()
})
