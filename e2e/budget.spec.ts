/** What a post may weigh: the frozen ones, since an author may write more. Bytes are exact, so these are tests; times are for `npm run bench`. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at, exported, exportedFiles, siteEnv } from './site.ts'
import { weigh } from './weight.ts'

const { outDir, basePath } = siteEnv

/** Ten packets: what a server may send before it has heard anything back (RFC 6928). */
const firstWindow = 14_600

const files = exportedFiles()
const pages = files.filter((file) => file.endsWith('.html'))
const posts = pages.filter((file) => /<meta property="og:type" content="article"/.test(exported(file)))

// A third of it is style, of which paper, fingers and the margin take 500 bytes.
test('‘First light’ is at most 10,000 bytes, with style and script', () => {
  expect(weigh(outDir, 'blog/first-light/index.html', basePath).all).toBeLessThanOrEqual(10_000)
})

for (const { page, most } of [
  { page: 'index.html', most: 10_000 },
  { page: 'blog/page/1/index.html', most: 7_000 },
]) {
  test(`${page} is at most ${most} bytes, with style and script`, () => {
    expect(weigh(outDir, page, basePath).all).toBeLessThanOrEqual(most)
  })
}

test('every post fits the first window, with style and script', () => {
  expect(posts.length).toBeGreaterThan(0)
  const weights = posts.map((page) => ({ page, bytes: weigh(outDir, page, basePath).all }))
  expect(weights.filter(({ bytes }) => bytes > firstWindow)).toEqual([])
})

test('the typeface of headings is at most 20,000 bytes', () => {
  const sizes = posts.map((page) => weigh(outDir, page, basePath).typeface)
  expect(Math.min(...sizes)).toBeGreaterThan(10_000)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000)
})

test.describe('a post without pictures', () => {
  /** The first post that shows none. */
  const post = posts.find((page) => !/<(?:img|picture|video)\b/.test(exported(page))) ?? ''
  const address = at(`/${post.replace(/index\.html$/, '')}`)

  /** Addresses that a page asks for from now on, icons aside. */
  function listen(page: Page): string[] {
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (!/\/(?:favicon|apple-touch-icon)[^/]*$/.test(pathname)) asked.push(pathname)
    })
    return asked
  }

  test('is read by one request, while all others wait', async ({ page }) => {
    expect(post).not.toBe('')
    // Whatever is not the page itself is never answered.
    await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.continue() : undefined))
    await page.goto(address, { waitUntil: 'commit' })
    const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)
    await expect.poll(painted).toBe(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('contentinfo')).toBeVisible()
    // With its style: without one, a page is as wide as the window.
    const widths = await page
      .getByRole('main')
      .locator('.prose p')
      .first()
      .evaluate((p) => [p.clientWidth, innerWidth])
    expect(widths[0]).toBeLessThan((widths[1] ?? 0) * 0.75)
  })

  test('takes at most two more requests, for a script that is deferred and a typeface that nothing waits for', async ({
    page,
  }) => {
    const asked = listen(page)
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(asked[0]).toBe(address)
    expect(asked.slice(1).sort()).toEqual([
      expect.stringMatching(/\/client\/heading-\w+\.woff2$/),
      expect.stringMatching(/\/client\/site-\w+\.js$/),
    ])
    const blocking = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[])
        .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
        .map(({ name }) => name),
    )
    expect(blocking).toEqual([])
    const isDeferred = await page
      .locator('script[src]')
      .evaluateAll((all) =>
        (all as HTMLScriptElement[]).every((script) => script.defer || script.async || script.type === 'module'),
      )
    expect(isDeferred).toBe(true)
  })
})
