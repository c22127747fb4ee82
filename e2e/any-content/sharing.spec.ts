/** What somebody sees of a page who was sent its address. */
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from '#e2e/fixtures.ts'
import { metaOf } from '#e2e/head.ts'
import { absolute, exported, siteEnv, sitemapUrls } from '#e2e/site.ts'

/** Bytes that a picture for a shared link has at most. */
const limit = 60_000

const pages = sitemapUrls().map((url) => {
  const route = url.slice(absolute('/').length)
  return { route, meta: metaOf(exported(`${route}index.html`)) }
})

const fileOf = (image: string): string =>
  path.join(siteEnv.outDir, decodeURIComponent(image.slice(absolute('/').length)))

test('every page names a picture that is there, with its true size and alternative text', async () => {
  expect(pages.length).toBeGreaterThan(5)
  for (const { route, meta } of pages) {
    const image = meta('og:image')
    expect(image.startsWith(absolute('/')), `${route} ${image}`).toBe(true)
    const { width, height } = await sharp(fileOf(image)).metadata()
    expect.soft([meta('og:image:width'), meta('og:image:height')].map(Number), route).toEqual([width, height])
    expect.soft(meta('og:image:alt'), route).toMatch(/\S/)
    expect.soft([meta('twitter:image'), meta('twitter:image:alt')], route).toEqual([image, meta('og:image:alt')])
    expect.soft(meta('twitter:card'), route).toBe('summary_large_image')
  }
})

test('every post, project and maintainer has one of its own, 1200 × 630 and below 60 kB', async () => {
  const isDocument = ({ route, meta }: (typeof pages)[number]): boolean =>
    meta('og:type') === 'article' || /^(?:projects|maintainers)\/[^/]+\/$/.test(route)
  const images = pages.filter(isDocument).map(({ meta }) => meta('og:image'))
  expect(images.length).toBeGreaterThan(0)
  expect(images).not.toContain(absolute('/og.png'))
  const drawn = images.filter((image) => /\/(?:post|project|maintainer)-[^/]+\.png$/.test(image))
  expect(new Set(drawn).size).toBe(drawn.length)
  // The others are covers, which posts may share.
  expect(images.filter((image) => !drawn.includes(image) && !image.endsWith('-shared.jpg'))).toEqual([])
  for (const image of images) {
    const bytes = fs.readFileSync(fileOf(image))
    expect.soft(bytes.length, image).toBeLessThan(limit)
    expect.soft(await sharp(bytes).metadata(), image).toMatchObject({ width: 1200, height: 630 })
  }
})
