import { Readable } from 'node:stream'
import { ErrorLevel, XMLToSitemapItemStream } from 'sitemap'
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, at, exported, siteEnv, sitemapUrls } from '#e2e/site.ts'

test('robots.txt names the sitemap by its absolute address', async ({ request }) => {
  const response = await request.get(at('/robots.txt'))
  expect(response.status()).toBe(200)
  const sitemaps = [...(await response.text()).matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address)
  expect(sitemaps).toEqual([absolute('/sitemap.xml')])
  expect((await request.get(absolute('/sitemap.xml'))).status()).toBe(200)
})

test('the sitemap has each page once and none from elsewhere', () => {
  const urls = sitemapUrls()
  expect(urls).toContain(absolute('/'))
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.filter((url) => !url.startsWith(absolute('/')))).toEqual([])
  expect(urls.filter((url) => !url.endsWith('/'))).toEqual([])
})

test('the sitemap is what search engines read', async () => {
  // Fails at whatever the protocol does not know: https://www.sitemaps.org/protocol.html
  const reader = new XMLToSitemapItemStream({ level: ErrorLevel.THROW })
  const items: { url: string }[] = []
  for await (const item of Readable.from([exported('sitemap.xml')]).pipe(reader)) items.push(item)
  expect(items.map(({ url }) => url)).toEqual(sitemapUrls())
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
    const feeds = page.locator(`link[rel="alternate"][type="${type}"]`)
    await expect(feeds).toHaveCount(2)
    await expect(feeds.last()).toHaveAttribute('href', at(file))
  }
})

test('nothing of the site is at the root when it lives under a path', async ({ request }) => {
  test.skip(siteEnv.basePath === '', 'the site lives at the root')
  expect((await request.get('/blog/')).status()).toBe(404)
})
