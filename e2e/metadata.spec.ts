import { expect, test } from './fixtures.ts'
import { absolute, at, exported, siteEnv, sitemapUrls } from './site.ts'

test('robots.txt names the sitemap by its absolute address', async ({ request }) => {
  const response = await request.get(at('/robots.txt'))
  expect(response.status()).toBe(200)
  const sitemaps = [...(await response.text()).matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address)
  expect(sitemaps).toEqual([absolute('/sitemap.xml')])
  expect((await request.get(absolute('/sitemap.xml'))).status()).toBe(200)
})

test('the sitemap has each page once and none from elsewhere', () => {
  const urls = sitemapUrls()
  expect(urls.length).toBeGreaterThan(130)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.filter((url) => !url.startsWith(absolute('/')))).toEqual([])
  expect(urls.filter((url) => !url.endsWith('/'))).toEqual([])
})

test('no two pages share a title or a description', () => {
  const facts = sitemapUrls().map((url) => {
    const html = exported(`${url.slice(absolute('').length)}index.html`)
    return {
      title: /<title>(.*?)<\/title>/.exec(html)?.[1],
      text: /<meta name="description" content="(.*?)"/.exec(html)?.[1],
    }
  })
  for (const values of [facts.map(({ title }) => title), facts.map(({ text }) => text)]) {
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  }
})

test('a post tells what it is to those who share it', async ({ post, page }) => {
  await post.open('/blog/falco-2020/')
  const property = (name: string) => page.locator(`meta[property="${name}"]`)
  await expect(property('og:type')).toHaveAttribute('content', 'article')
  await expect(property('og:title')).toHaveAttribute('content', 'Falco in 2020')
  await expect(property('og:url')).toHaveAttribute('content', absolute('/blog/falco-2020/'))
  await expect(property('article:published_time')).toHaveAttribute('content', /^2021-01-03/)
  await expect(property('article:author')).toHaveAttribute('content', 'Falco Community')
})

test('every page names the feed and the icons, each of which answers', async ({ site, page, request }) => {
  await site.open('/releases/')
  const links = page.locator('link[rel="alternate"], link[rel="icon"], link[rel="apple-touch-icon"]')
  expect(await links.count()).toBeGreaterThan(3)
  for (const link of await links.all()) {
    const address = (await link.getAttribute('href')) ?? ''
    expect((await request.get(address)).status(), address).toBe(200)
  }
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', at('/feed.xml'))
})

test('files whose address changes with their bytes may be kept for ever, pages may not', async ({ site, request }) => {
  await site.open('/blog/writing-for-this-blog/')
  const picture = await site.main.getByRole('img').first().getAttribute('src')
  expect((await request.get(picture ?? '')).headers()['cache-control']).toContain('immutable')
  expect((await request.get(at('/'))).headers()['cache-control']).toBe('no-cache')
})

test('nothing of the site is at the root when it lives under a path', async ({ request }) => {
  test.skip(siteEnv.basePath === '', 'the site lives at the root')
  expect((await request.get('/blog/')).status()).toBe(404)
})
