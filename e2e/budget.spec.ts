import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at, exported, exportedFiles, htmlFiles, readLinks, siteEnv } from './site.ts'

const bytesOf = (file: string) => fs.readFileSync(path.join(siteEnv.outDir, file))

/** The size of a file with Brotli, which hosts send. */
const sizeOf = (file: string) => brotliCompressSync(bytesOf(file)).length

const named = (name: RegExp) => exportedFiles().filter((file) => name.test(file))

function scriptsOf(page: string) {
  const { links } = readLinks(exported(page))
  const scripts = links.filter(({ tag, address }) => tag !== 'a' && address.endsWith('.js'))
  return [...new Set(scripts.map(({ address }) => address.slice(at('/').length)))]
}

/** The size of a page and its scripts. Styles are inline. */
const weigh = (page: string) =>
  [page, ...scriptsOf(page)].reduce((sum, one) => sum + sizeOf(one), 0)

/** Bytes that a server may send before the client acknowledges any: ten packets (RFC 6928). */
const firstWindow = 14_600

test('pages are small; posts fit into ten packets; the typeface is under 20,000 bytes', () => {
  expect(weigh('blog/first-light/index.html')).toBeLessThanOrEqual(11_500)
  expect(weigh('index.html')).toBeLessThanOrEqual(12_500)
  expect(weigh('blog/page/1/index.html')).toBeLessThanOrEqual(7_700)
  for (const page of [
    'releases/0.24.0',
    'releases/fits',
    'releases/upgrade',
    'catalogue',
    'adopters',
  ])
    expect(weigh(`${page}/index.html`), page).toBeLessThanOrEqual(14_000)
  const posts = htmlFiles().filter((file) =>
    exported(file).includes('<meta property="og:type" content="article"'),
  )
  expect(posts.length).toBeGreaterThan(30)
  expect(posts.filter((page) => weigh(page) > firstWindow)).toEqual([])
  // If a page uses a Tailwind class that sets variables, all pages get `@property` rules.
  expect(posts.filter((page) => exported(page).includes('@property'))).toEqual([])
  const [typeface = ''] = named(/^client\/.+\.woff2$/)
  expect(bytesOf(typeface).length).toBeLessThanOrEqual(20_000)
})

test('pages load one script, under 1,600 bytes; the search page and Pagefind are under 25,000', () => {
  const [own = '', ...others] = named(/^client\/.+\.js$/)
  expect(others).toEqual([])
  expect(sizeOf(own)).toBeLessThan(1600)
  const pages = htmlFiles().filter((page) => page !== 'search/index.html')
  expect([...new Set(pages.flatMap(scriptsOf))]).toEqual([own])
  expect(weigh('search/index.html')).toBeLessThan(25_000)
})

test('a post takes three requests: itself, a deferred script, and a typeface', async ({ page }) => {
  const requested = new Set<string>()
  page.on('request', (request) => requested.add(new URL(request.url()).pathname))
  // The page must be painted before its script and typeface have arrived.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.continue() : undefined,
  )
  await page.goto(at('/blog/first-light/'), { waitUntil: 'commit' })
  const painted = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)
  await expect.poll(painted).toBe(1)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await page.unroute('**/*')
  await page.goto(at('/blog/first-light/'), { waitUntil: 'networkidle' })
  expect([...requested].filter((file) => !file.includes('icon')).toSorted()).toEqual([
    at('/blog/first-light/'),
    expect.stringMatching(/\/client\/heading-\w+\.woff2$/),
    expect.stringMatching(/\/client\/site-\w+\.js$/),
  ])
})

test('headings do not move when the typeface arrives', async ({ page }) => {
  const held: Route[] = []
  await page.route('**/*.woff2', (route) => void held.push(route))
  await page.goto(at('/blog/first-light/'), { waitUntil: 'domcontentloaded' })
  const hasFallback = await page.evaluate(async () => {
    const fallbacks = [...document.fonts].filter(({ family }) => /Heading \w/.test(family))
    await Promise.allSettled(fallbacks.map((face) => face.load()))
    return fallbacks.some(({ status }) => status === 'loaded')
  })
  test.skip(!hasFallback, 'this machine has no font like Liberation Serif, Georgia or Noto Serif')
  const headings = () =>
    page
      .getByRole('heading')
      .evaluateAll((all) => all.map((heading) => Math.round(heading.getBoundingClientRect().top)))
  const before = await headings()
  await expect.poll(() => held.length).toBe(1)
  await held[0]?.continue()
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => document.fonts.check('1em Heading'))).toBe(true)
  expect(await headings()).toEqual(before)
})
