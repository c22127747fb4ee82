/** What a post may weigh: the frozen ones, since an author may write more. Bytes are exact, so these are tests; times are for `npm run bench`. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { weigh } from './html.ts'
import { at, exported, postFiles, siteEnv } from './site.ts'

const { outDir, basePath } = siteEnv

/** Ten packets: what a server may send before it has heard anything back (RFC 6928). */
const firstWindow = 14_600

const posts = postFiles()

// A third of a post is style, of which paper, fingers and the margin take 500 bytes.
for (const [page, maxBytes] of [
  ['blog/first-light/index.html', 10_000],
  ['index.html', 10_000],
  ['blog/page/1/index.html', 7_000],
] as const) {
  test(`${page} is at most ${maxBytes} bytes, with style and script`, () => {
    expect(weigh(outDir, page, basePath).all).toBeLessThanOrEqual(maxBytes)
  })
}

test('every post fits the first window, and its typeface takes 20,000 bytes at most', () => {
  expect(posts.length).toBeGreaterThan(0)
  const weights = posts.map((page) => ({ page, ...weigh(outDir, page, basePath) }))
  expect(weights.filter(({ all }) => all > firstWindow)).toEqual([])
  const typefaces = weights.map(({ typeface }) => typeface)
  expect(Math.min(...typefaces)).toBeGreaterThan(10_000)
  expect(Math.max(...typefaces)).toBeLessThanOrEqual(20_000)
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

test('the typeface shows on a first visit, and nothing moves when it arrives late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await page.goto(at('/blog/first-light/'))
  const headings = () =>
    page.getByRole('heading').evaluateAll((all) =>
      all.map((heading) => {
        const { top, height } = heading.getBoundingClientRect()
        return [Math.round(top), Math.round(height)]
      }),
    )
  const before = await headings()
  const loaded = await page.evaluate(async () =>
    [...(await document.fonts.ready)].map(({ family, status }) => [family, status]),
  )
  expect(loaded).toContainEqual(['Heading', 'loaded'])
  expect(await headings()).toEqual(before)
})
