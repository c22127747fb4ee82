/** Recordings show as pictures of this site, and nothing is asked for from where they are. */
import { expect, test } from './fixtures.ts'
import { at, origin } from './site.ts'

test('a video without a picture of its own gets one with its title, which leads there', async ({ page, site }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await site.open('/blog/every-feature/')
  const link = site.main.getByRole('link', { name: 'A talk on the engine', exact: true })
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=example0000')
  const picture = link.locator('img')
  await expect(picture).toHaveAttribute('src', new RegExp(`^${at('/media/')}[0-9a-f]{20}/recording\\.png$`))
  await link.scrollIntoViewIfNeeded()
  const widths = () => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.width / img.height])
  await expect.poll(widths).toEqual([1280, expect.closeTo(16 / 9, 1)])
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([])
})

test('a picture has its place before it is there', async ({ page, site }) => {
  await page.route('**/recording.png', (route) => route.abort())
  await site.open('/blog/every-feature/')
  const box = await site.main.locator('.video img').boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
})

test('a video has the picture that its author names', async ({ site }) => {
  await site.open('/blog/covered/')
  const link = site.main.getByRole('link', { name: 'A stage in a hall The talk of May' })
  await expect(link).toHaveAttribute('href', 'https://youtu.be/example0001')
  await expect(link.getByRole('img', { name: 'A stage in a hall' })).toHaveAttribute('src', /stage-\d+\.webp$/)
})

test('recordings have a picture each', async ({ site }) => {
  await site.open('/blog/covered/')
  const pictures = site.main.locator('.video img')
  await expect(pictures).toHaveCount(2)
  const sources = await pictures.evaluateAll((all) => all.map((img) => img.getAttribute('src')))
  expect(new Set(sources).size).toBe(2)
})
