import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { siteHeaders } from '#build/headers/site-headers.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { makeFolder, serve, write } from '#e2e/making.ts'
import { watchPolicy } from '#e2e/policy.ts'
import { absolute, at, exported } from '#e2e/site.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { freePort } from '#tools/test/free-port.ts'

/** What a policy must keep out, should it ever get into a page, and the directive that does. */
const ways: [name: string, html: string, directive: string][] = [
  ['a script', `<script>reportViolation('hit')</script>`, 'script-src'],
  ['a script of another host', '<script src="https://other.example/x.js"></script>', 'script-src'],
  ['a handler', `<img alt="" src="/none.png" onerror="reportViolation('hit')">`, 'script-src'],
  ['an address that is a script', `<a id="press" href="javascript:reportViolation('hit')">x</a>`, 'script-src'],
  ['a style', '<style>body{--hit:1}</style>', 'style-src'],
  ['a style attribute', '<b style="--hit:1">x</b>', 'style-src'],
  ['a style sheet', '<link rel="stylesheet" href="/none.css">', 'style-src'],
  ['a picture of another host', '<img alt="" src="https://other.example/x.png">', 'img-src'],
  ['a picture in its address', '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'img-src'],
  ['a frame', '<iframe src="/"></iframe>', 'frame-src'],
  ['an object', '<object data="/favicon.svg"></object>', 'object-src'],
  ['a video', '<video src="/none.mp4"></video>', 'media-src'],
  ['a form', '<form action="https://other.example/"><button id="press">x</button></form>', 'form-action'],
  ['another base', '<base href="https://other.example/">', 'base-uri'],
]

/** With the headers, and as hosts are that send none. */
for (const host of ['this host', 'a host without headers']) {
  test.describe(host, () => {
    for (const [name, html, directive] of ways) {
      test(`runs and asks for nothing by ${name}`, async ({ page }) => {
        const found = await watchPolicy(page)
        await page.route(absolute('/'), async (route) => {
          const response = await route.fetch()
          const body = (await response.text()).replace('</main>', () => `${html}</main>`)
          if (host === 'this host') await route.fulfill({ response, body })
          else await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        })
        await page.goto(at('/'))
        const button = page.locator('#press')
        // click() would wait for a page that is never asked for.
        if ((await button.count()) > 0) await button.dispatchEvent('click')
        await expect.poll(() => found.join('\n')).toContain(directive)
        expect(found).not.toContain('hit')
      })
    }
  })
}

test('no script makes a script or markup of a text', async ({ page }) => {
  const found = await watchPolicy(page)
  await page.goto(at('/'))
  const thrown = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>'
      return 'nothing'
    } catch (error) {
      return String(error)
    }
  })
  expect(thrown).toContain('TypeError')
  await expect.poll(() => found.join('\n')).toContain('require-trusted-types-for')
})

test('what readers and machines ask for is sent with the headers', async ({ request }) => {
  const policy = /Content-Security-Policy: (default-src .*)/.exec(exported(HEADERS_FILE))?.[1]
  for (const route of ['/', '/blog/', '/feed.xml', '/sitemap.xml', '/robots.txt', '/favicon.svg', '/no/such/page/']) {
    const headers = (await request.get(at(route))).headers()
    expect(headers, route).toMatchObject({
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  }
  expect((await request.get(at(`/${HEADERS_FILE}`))).status()).toBe(404)
})

test('all pages have the same two inline scripts', () => {
  const [, scripts = ''] = /script-src ([^;]+);/.exec(exported(HEADERS_FILE)) ?? []
  expect(scripts.match(/'sha256-[^']{44}'/g)).toHaveLength(2)
})

test.describe('a picture beside a post', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="document.documentElement.id='hit'">
    <style>rect{fill:rgb(0,128,0)}</style><rect width="40" height="20" style="stroke:rgb(1,2,3)"/>
    <script>document.documentElement.id='hit'</script>
    <image href="/client/x.png"/></svg>`
  let dir = ''
  let server: ChildProcess
  let site = ''

  test.beforeAll(async () => {
    dir = makeFolder()
    const port = await freePort(4400)
    site = `http://localhost:${port}`
    write(dir, {
      [HEADERS_FILE]: formatHeaders(siteHeaders([], 'https://falco.example', '')),
      'index.html': '<!DOCTYPE html><title>a</title><img alt="" src="/media/1/a.svg">',
      'media/1/a.svg': svg,
    })
    server = await serve(dir, port)
  })

  test.afterAll(() => {
    server.kill()
    fs.rmSync(path.resolve(dir), { recursive: true })
  })

  test('shows in a page', async ({ page }) => {
    await page.goto(site)
    const size = await page.locator('img').evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
    expect(size).toEqual([40, 20])
  })

  test('opened by itself shows its colours, and runs and asks for nothing', async ({ page }) => {
    const asked: string[] = []
    page.on('response', (response) => asked.push(response.url()))
    const response = await page.goto(`${site}/media/1/a.svg`)
    expect(response?.headers()['content-type']).toBe('image/svg+xml; charset=utf-8')
    const rect = await page.locator('rect').evaluate((node) => {
      const { fill, stroke } = getComputedStyle(node)
      return [fill, stroke, document.documentElement.id, origin]
    })
    expect(rect).toEqual(['rgb(0, 128, 0)', 'rgb(1, 2, 3)', '', 'null'])
    expect(asked).toEqual([`${site}/media/1/a.svg`])
  })
})
