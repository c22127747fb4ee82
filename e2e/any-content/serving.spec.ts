import { expect, test } from '#e2e/fixtures.ts'
import { referencesOf } from '#e2e/html.ts'
import { at, exported, exportedFiles, htmlFiles } from '#e2e/site.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'

const files = exportedFiles()

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

test('the page of search alone may run WebAssembly', async ({ request }) => {
  for (const route of ['/search/', '/', '/blog/', '/search/data/pagefind.js']) {
    const policy = (await request.get(at(route))).headers()['content-security-policy'] ?? ''
    expect(policy.includes("'wasm-unsafe-eval'"), route).toBe(route === '/search/')
  }
  expect(htmlFiles().filter((page) => /wasm-unsafe-eval/.test(exported(page)))).toEqual(['search/index.html'])
})

test('files with a hash in their address are kept for ever, no others', async ({ request }) => {
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
  // Only real tags match: in the text of a post, `<` is escaped.
  const loads = /<(?:script|link)\b[^>]*\/_next\/|<script\b[^>]*>[^<]*self\.__next/
  expect(htmlFiles().filter((page) => loads.test(exported(page)))).toEqual([])
})
