import { expect, test } from './fixtures.ts'
import { absolute, at, exported, sitemapUrls } from './site.ts'

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
  await post.open('/blog/first-light/')
  const property = (name: string) => page.locator(`meta[property="${name}"]`)
  await expect(property('og:type')).toHaveAttribute('content', 'article')
  await expect(property('og:title')).toHaveAttribute('content', 'First light')
  await expect(property('og:url')).toHaveAttribute('content', absolute('/blog/first-light/'))
  await expect(property('article:published_time')).toHaveAttribute('content', /^2019-03-04/)
  await expect(property('article:author')).toHaveAttribute('content', 'Example Collective')
})

test('files whose address changes with their bytes may be kept for ever, pages may not', async ({ site, request }) => {
  await site.open('/blog/every-feature/')
  const picture = await site.main.getByRole('img').first().getAttribute('src')
  expect((await request.get(picture ?? '')).headers()['cache-control']).toContain('immutable')
  expect((await request.get(at('/'))).headers()['cache-control']).toBe('no-cache')
})

test('the sitemap leads to every kind of page, and to nothing that is not published', () => {
  const kinds = [
    '/',
    '/blog/',
    '/blog/archive/',
    '/blog/2019/',
    '/blog/first-light/',
    '/blog/tags/',
    '/blog/tags/samples/',
    '/releases/',
  ]
  kinds.push('/blog/authors/', '/blog/authors/example-collective/', '/maintainers/', '/maintainers/ada-example/')
  kinds.push('/projects/', '/projects/engine/', '/projects/dot-github/', '/community/', '/start/')
  expect(sitemapUrls()).toEqual(expect.arrayContaining(kinds.map(absolute)))
  expect(sitemapUrls().filter((url) => /a-draft|from-the-future|old-address/.test(url))).toEqual([])
})
