import fs from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { testDir } from '#testing/files.ts'
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

it('answers 404 for a name that is too long for a file, and if a build has removed the site', async () => {
  write('site/404.html', 'No')
  expect(await statusOf(`/${'a'.repeat(300)}`)).toBe(404)
  fs.rmSync(at('site'), { recursive: true })
  for (const address of ['/', '/404.html']) expect(await statusOf(address)).toBe(404)
})
