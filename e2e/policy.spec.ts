/** What the policy lets a page do whatever gets into it, and what the one of a picture lets that do. */
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { siteHeaders } from '#build/headers/site-headers.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { freePort } from '#tools/test/free-port.ts'
import { expect, test } from './fixtures.ts'
import { makeFolder, serve, write } from './making.ts'
import { watchPolicy } from './policy.ts'
import { absolute, at } from './site.ts'

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
