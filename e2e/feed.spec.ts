import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from './fixtures.ts'
import { readLinks } from './links.ts'
import { absolute, at, exported, feedItems, origin, siteEnv, sitemapUrls } from './site.ts'

/** Addresses of all posts, as the sitemap has them. */
function posts(): string[] {
  return sitemapUrls().filter((url) => /\/blog\/(?!tags\/|authors\/|\d{4}\/)[^/]+\/$/.test(url))
}

test('the feed is well-formed and served as a feed', async ({ request }) => {
  const response = await request.get(at('/feed.xml'))
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toMatch(/xml/)
  expect(XMLValidator.validate(await response.text())).toBe(true)
})

test('it has every post, the newest first, with its full text', () => {
  const items = feedItems()
  expect(posts().length).toBeGreaterThanOrEqual(7)
  expect(items.map(({ link }) => link).sort()).toEqual(posts().sort())
  expect(items[0]?.link).toBe(absolute('/blog/writing-for-this-blog/'))
  for (const { title, link, description, 'content:encoded': content } of items) {
    const page = exported(`${link.slice(absolute('/').length)}index.html`)
    const text = /<div class="prose">(.*?)<\/div><aside|<div class="prose">(.*)<\/div>/s.exec(page)?.[0] ?? ''
    expect(title).not.toBe('')
    expect(description).not.toBe('')
    // Addresses differ between the two; what is said does not.
    const words = (html: string) =>
      html
        .replaceAll(/<[^>]*>/g, ' ')
        .split(/\s+/)
        .filter(Boolean).length
    expect(words(content), link).toBeGreaterThan(250)
    expect(words(text), link).toBeGreaterThanOrEqual(words(content))
    expect(readLinks(content).ids.size, link).toBeGreaterThan(2)
  }
})

test('every address in its texts is absolute, and those of this site answer', async ({ request }) => {
  const links = feedItems().flatMap((item) => readLinks(item['content:encoded']).links)
  expect(links.filter(({ address }) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([])
  const own = links.map(({ address }) => address).filter((address) => address.startsWith(origin))
  expect(own.filter((address) => !address.startsWith(`${origin}${siteEnv.basePath}/`))).toEqual([])
  expect(links.filter(({ tag, address }) => tag === 'img' && address.startsWith(origin)).length).toBeGreaterThan(0)
  const pages = new Set([...own, ...feedItems().map(({ link }) => link)].map((address) => address.replace(/#.*/, '')))
  expect(pages.size).toBeGreaterThan(20)
  for (const page of pages) expect((await request.get(page)).status(), page).toBe(200)
})
