import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { referencesOf } from './html.ts'
import { at, exported, exportedFiles, htmlFiles, postFiles, siteEnv } from './site.ts'

/** The size of a file as sent, with Brotli if there is a `.br` file. */
function bytesOf(address: string) {
  const file = path.join(siteEnv.outDir, address.slice(siteEnv.basePath.length))
  return fs.statSync(fs.existsSync(`${file}.br`) ? `${file}.br` : file).size
}

const sum = (addresses: readonly string[]) =>
  addresses.reduce((sum, address) => sum + bytesOf(address), 0)

/** The bytes that a first visit to a page loads, with styles and scripts. */
function weigh(page: string) {
  const { styles, scripts } = referencesOf(exported(page))
  return sum([at(`/${page}`), ...styles, ...scripts])
}

/** Bytes that a server may send before the client answers: ten packets (RFC 6928). */
const firstWindow = 14_600

test('pages are small, posts fit the first window, typefaces are under 20,000 bytes', () => {
  expect(weigh('blog/first-light/index.html')).toBeLessThanOrEqual(11_500)
  expect(weigh('index.html')).toBeLessThanOrEqual(12_500)
  expect(weigh('blog/page/1/index.html')).toBeLessThanOrEqual(7_700)
  for (const page of ['releases/0.24.0', 'releases/fits', 'catalogue', 'adopters'])
    expect(weigh(`${page}/index.html`), page).toBeLessThanOrEqual(14_000)
  const posts = postFiles()
  expect(posts.filter((page) => weigh(page) > firstWindow)).toEqual([])
  const typefaces = posts.flatMap((page) => referencesOf(exported(page)).typefaces.map(bytesOf))
  expect(Math.max(...typefaces)).toBeLessThanOrEqual(20_000)
})

test('pages have one script under 3,000 bytes; the script of search is under 20,000', () => {
  const named = (name: RegExp) =>
    exportedFiles().flatMap((file) => (name.test(file) ? at(`/${file}`) : []))
  const own = named(/^client\/site-.+\.js$/)
  expect(own.length).toBeGreaterThan(0)
  expect(sum(own)).toBeLessThan(3000)
  const searching = named(/^client\/search-.+\.js$|^search\/data\/.+\.js$/)
  expect(searching).toHaveLength(2)
  expect(sum(searching)).toBeLessThan(20_000)
  const pages = htmlFiles().filter((page) => page !== 'search/index.html')
  const others = pages.flatMap((page) =>
    referencesOf(exported(page)).scripts.filter((script) => !own.includes(script)),
  )
  expect(others).toEqual([])
})

test('a post takes three requests: itself, a deferred script, and a typeface', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.continue() : undefined,
  )
  await page.goto(at('/blog/first-light/'), { waitUntil: 'commit' })
  const painted = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)
  await expect.poll(painted).toBe(1)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await page.unroute('**/*')
  await page.goto(at('/blog/first-light/'))
  await page.waitForLoadState('networkidle')
  expect(
    [...new Set(asked)]
      .filter((address) => !/\/(?:favicon|apple-touch-icon)/.test(address))
      .toSorted(),
  ).toEqual([
    at('/blog/first-light/'),
    expect.stringMatching(/\/client\/heading-\w+\.woff2$/),
    expect.stringMatching(/\/client\/site-\w+\.js$/),
  ])
})

test('headings do not move when the typeface arrives', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.woff2', (route) => released.then(() => route.continue()))
  await page.goto(at('/blog/first-light/'), { waitUntil: 'domcontentloaded' })
  const headings = () =>
    page
      .getByRole('heading')
      .evaluateAll((all) => all.map((heading) => Math.round(heading.getBoundingClientRect().top)))
  const before = await headings()
  release()
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => document.fonts.check('1em Heading'))).toBe(true)
  expect(await headings()).toEqual(before)
})
