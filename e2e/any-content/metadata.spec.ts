import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from '#e2e/fixtures.ts'
import { metaOf, thingsOf } from '#e2e/html.ts'
import { absolute, htmlAt, siteEnv, sitemapUrls } from '#e2e/site.ts'

test('every page has metadata; the shared picture of each document is below 60 kB', async () => {
  const own = new Set<string>()
  for (const url of sitemapUrls()) {
    const html = htmlAt(url)
    const meta = metaOf(html)
    expect.soft(html.match(/<h1\b/g), url).toHaveLength(1)
    expect.soft(html, url).toMatch(/<html lang="en".*<title>[^<]{3,}<\/title>/s)
    expect.soft(html, url).toContain(`<link rel="canonical" href="${url}"`)
    expect.soft(meta('og:url'), url).toBe(url)
    expect.soft(meta('description'), url).toMatch(/\S/)
    const image = meta('og:image')
    const file = path.join(siteEnv.outDir, decodeURIComponent(image.slice(absolute('/').length)))
    const { width, height } = await sharp(file).metadata()
    expect
      .soft([meta('og:image:width'), meta('og:image:height')].map(Number), url)
      .toEqual([width, height])
    expect.soft(meta('og:image:alt'), url).toMatch(/\S/)
    expect
      .soft([meta('twitter:card'), meta('twitter:image')], url)
      .toEqual(['summary_large_image', image])
    if (meta('og:type') !== 'article' && !/\/(?:projects|maintainers)\/[^/]+\/$/.test(url)) continue
    expect
      .soft(Object.values(thingsOf(html)), url)
      .toContainEqual(expect.objectContaining({ image }))
    expect.soft([width, height], url).toEqual([1200, 630])
    expect.soft(fs.statSync(file).size, url).toBeLessThan(60_000)
    // Each page must have its own picture for shared links, except that posts may share a cover.
    if (!image.endsWith('-shared.jpg')) expect.soft(own, url).not.toContain(image)
    own.add(image)
  }
})
