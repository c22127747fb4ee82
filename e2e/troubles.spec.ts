import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { watchTroubles } from './troubles.ts'

let server: Server
let origin: string
/** Resolves when the file is asked for that is never sent. */
let asked: Promise<unknown>

/** A page with an icon, as all of ours have one. */
const page = (icon: string, more = ''): string =>
  `<!DOCTYPE html><title>a</title><link rel="icon" href="${icon}" type="image/svg+xml">${more}`

test.beforeEach(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/never.svg') return void server.emit('asked')
    if (url === '/cut.png') return void response.destroy()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (url === '/cut/') return void response.end(page('data:,', '<img alt="" src="/cut.png">'))
    if (url === '/gone/') return void response.end(page('data:,', '<img alt="" src="/gone.png">'))
    // A headless shell asks for no icon, so the page asks too.
    if (url === '/') return void response.end(page('/never.svg', "<script>fetch('/never.svg').catch(() => 0)</script>"))
    if (url === '/next/') return void response.end(page('data:,'))
    response.writeHead(404).end()
  })
  asked = once(server, 'asked')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('an icon that is still on its way when the tab goes on is no failure', async ({ page }) => {
  const troubles = watchTroubles(page, origin)
  await page.goto(origin)
  await asked
  const failed = page.waitForEvent('requestfailed')
  await page.goto(`${origin}/next/`)
  expect((await failed).url()).toBe(`${origin}/never.svg`)
  expect(troubles).toEqual([])
})

for (const [name, path, what] of [
  ['is cut off', '/cut/', /^failed: .*\/cut\.png net::ERR_EMPTY_RESPONSE$/],
  ['is missing', '/gone/', /^404 .*\/gone\.png$/],
] as const) {
  test(`a file that ${name} is one`, async ({ page }) => {
    const troubles = watchTroubles(page, origin)
    await page.goto(origin + path)
    await expect.poll(() => troubles).toContainEqual(expect.stringMatching(what))
  })
}

test('a file that the page itself gives up is one', async ({ page }) => {
  const troubles = watchTroubles(page, origin)
  await page.goto(`${origin}/next/`)
  const givenUp = await page.evaluateHandle(() => {
    const controller = new AbortController()
    fetch('/never.svg', { signal: controller.signal }).catch(() => undefined)
    return controller
  })
  await asked
  await givenUp.evaluate((controller) => controller.abort())
  await expect.poll(() => troubles).toEqual([`failed: ${origin}/never.svg net::ERR_ABORTED`])
})

test('a request to another host is one', async ({ page }) => {
  const troubles = watchTroubles(page, origin)
  await page.goto(`${origin}/next/`)
  await page.evaluate(() => void fetch('http://other.example/').catch(() => undefined))
  await expect.poll(() => troubles).toContain('asks another host: http://other.example/')
})
