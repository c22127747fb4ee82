/** How a host sends the site: headers and caches, and what the site weighs whatever its authors write. */
import path from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { referencesOf, sentBytes } from '#e2e/html.ts'
import { at, exported, exportedFiles, htmlFiles, siteEnv } from '#e2e/site.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'

const files = exportedFiles()
const bytesOf = (some: readonly string[]): number =>
  some.reduce((sum, file) => sum + sentBytes(path.join(siteEnv.outDir, file)), 0)

test('what readers and machines ask for is sent with the headers', async ({ request }) => {
  const policy = /Content-Security-Policy: (default-src .*)/.exec(exported(HEADERS_FILE))?.[1]
  for (const route of ['/', '/blog/', '/feed.xml', '/sitemap.xml', '/robots.txt', '/favicon.svg', '/no/such/page/']) {
    expect((await request.get(at(route))).headers(), route).toMatchObject({
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  }
  expect((await request.get(at(`/${HEADERS_FILE}`))).status()).toBe(404)
})

test('no script makes a script or markup of a text', async ({ page }) => {
  await page.goto(at('/'))
  const assign = () =>
    page.evaluate(() => {
      document.body.innerHTML = '<b>x</b>'
    })
  await expect(assign()).rejects.toThrow('TypeError')
})

test('the page of search alone may run WebAssembly', async ({ request }) => {
  for (const route of ['/search/', '/', '/blog/', '/search/data/pagefind.js']) {
    const policy = (await request.get(at(route))).headers()['content-security-policy'] ?? ''
    expect(policy.includes("'wasm-unsafe-eval'"), route).toBe(route === '/search/')
  }
  expect(htmlFiles().filter((page) => /wasm-unsafe-eval/.test(exported(page)))).toEqual(['search/index.html'])
})

test('files whose address changes with their bytes are kept for ever, others are asked for again', async ({
  request,
}) => {
  const { scripts, typefaces } = referencesOf(exported('index.html'))
  const named = (start: string) => at(`/${files.find((file) => file.startsWith(start))}`)
  for (const [address, cached] of [
    [scripts[0], 'immutable'],
    [typefaces[0], 'immutable'],
    [named('media/'), 'immutable'],
    [named('search/data/index/'), 'immutable'],
    [named('search/data/pagefind-entry'), 'no-cache'],
    [at('/'), 'no-cache'],
    [at('/feed.xml'), 'no-cache'],
  ] as const) {
    expect((await request.get(address ?? '')).headers()['cache-control'], address).toContain(cached)
  }
})

test('nothing of the framework is left', () => {
  expect(files.filter((file) => /(?:^|\/)(?:_next|__next)/.test(file))).toEqual([])
  // What a text says is escaped, and begins no tag.
  const loads = /<(?:script|link)\b[^>]*\/_next\/|<script\b[^>]*>[^<]*self\.__next/
  expect(htmlFiles().filter((page) => loads.test(exported(page)))).toEqual([])
})

test('the script is under 3,000 bytes, that of search under 20,000, and pages have no other', () => {
  const own = files.filter((file) => /^client\/(?:site|calls)-.+\.js$/.test(file))
  expect(own.length).toBeGreaterThan(0)
  expect(bytesOf(own)).toBeLessThan(3000)
  const searching = files.filter((file) => /^client\/search-.+\.js$|^search\/data\/.+\.js$/.test(file))
  expect(searching).toHaveLength(2)
  expect(bytesOf(searching)).toBeLessThan(20_000)
  const addresses = new Set(own.map((file) => at(`/${file}`)))
  const others = htmlFiles()
    .filter((page) => page !== 'search/index.html')
    .filter((page) => referencesOf(exported(page)).scripts.some((address) => !addresses.has(address)))
  expect(others).toEqual([])
})
