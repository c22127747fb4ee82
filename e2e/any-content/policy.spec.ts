import { expect, test } from '#e2e/fixtures.ts'
import { watchPolicy } from '#e2e/policy.ts'
import { at, exported } from '#e2e/site.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'

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
