/** What pages tell search engines, and whoever is sent their address. */
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from '#e2e/fixtures.ts'
import { metaOf, thingsOf } from '#e2e/html.ts'
import { absolute, at, htmlAt, siteEnv, sitemapUrls } from '#e2e/site.ts'

const pages = sitemapUrls().map((url) => {
  const html = htmlAt(url)
  return { route: url.slice(absolute('/').length), html, meta: metaOf(html) }
})

test('every page shares a picture of 1200 × 630 with an alternative text; documents have one each, below 60 kB', async () => {
  expect(pages.length).toBeGreaterThan(5)
  const own = new Map<string, string>()
  for (const { route, meta } of pages) {
    const image = meta('og:image')
    expect(image.startsWith(absolute('/')), `${route} ${image}`).toBe(true)
    const file = path.join(siteEnv.outDir, decodeURIComponent(image.slice(absolute('/').length)))
    const { width, height } = await sharp(file).metadata()
    expect.soft([meta('og:image:width'), meta('og:image:height')].map(Number), route).toEqual([width, height])
    expect.soft(meta('og:image:alt'), route).toMatch(/\S/)
    expect.soft([meta('twitter:image'), meta('twitter:image:alt')], route).toEqual([image, meta('og:image:alt')])
    expect.soft(meta('twitter:card'), route).toBe('summary_large_image')
    if (meta('og:type') !== 'article' && !/^(?:projects|maintainers)\/[^/]+\/$/.test(route)) continue
    expect.soft([width, height], image).toEqual([1200, 630])
    expect.soft(fs.statSync(file).size, image).toBeLessThan(60_000)
    // Covers may be shared.
    if (image.endsWith('-shared.jpg')) continue
    expect.soft(image).toMatch(/\/(?:post|project|maintainer)-[^/]+\.png$/)
    expect.soft(own.get(image), route).toBeUndefined()
    own.set(image, route)
  }
})

test('each kind of page says what it is, with a picture of its own', () => {
  const expected: [RegExp, string[]][] = [
    [/^$/, ['WebSite']],
    [/^projects\/[^/]+\/$/, ['SoftwareSourceCode', 'BreadcrumbList']],
    [/^maintainers\/[^/]+\/$/, ['Person', 'BreadcrumbList']],
  ]
  for (const { route, html, meta } of pages) {
    const isPost = meta('og:type') === 'article'
    const types = isPost ? ['BlogPosting', 'BreadcrumbList'] : expected.find(([of]) => of.test(route))?.[1]
    if (!types) continue
    const things = thingsOf(html)
    expect.soft(Object.keys(things), route).toEqual(types)
    if (route !== '') expect.soft(things[types[0] ?? ''], route).toMatchObject({ image: meta('og:image') })
  }
})

test('every page names the feed and the icons, each of which answers', async ({ site, page, request }) => {
  await site.open('/releases/')
  const links = page.locator('link[rel="alternate"], link[rel="icon"], link[rel="apple-touch-icon"]')
  expect(await links.count()).toBeGreaterThan(3)
  for (const link of await links.all()) {
    const address = (await link.getAttribute('href')) ?? ''
    expect((await request.get(address)).status(), address).toBe(200)
  }
  for (const [type, file] of [
    ['application/rss+xml', '/feed.xml'],
    ['application/atom+xml', '/atom.xml'],
    ['application/feed+json', '/feed.json'],
  ] as const) {
    await expect(page.locator(`link[rel="alternate"][type="${type}"]`).last()).toHaveAttribute('href', at(file))
  }
})
