/** How a post is laid out on a phone and on a laptop. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { longSlug } from './frozen/posts.ts'
import { setInOneTypeface } from './one-typeface.ts'
import type { PostPage } from './pages.ts'
import { siteEnv } from './site.ts'

// How many letters a line has depends on the typeface: the one of a reader's system may be wider than another.
test.describe('in the one typeface', () => {
  test.use({ bypassCSP: true })

  for (const width of [1280, 768]) {
    test(`lines have 66 to 70 characters at ${width} px`, async ({ page, post }) => {
      await page.setViewportSize({ width, height: 900 })
      await post.open('/blog/first-light/')
      await setInOneTypeface(page, siteEnv.outDir)
      const lines = await post.text.locator('> p').evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const [text] = [...paragraph.childNodes]
          if (paragraph.childNodes.length !== 1 || !(text instanceof Text)) return []
          const range = document.createRange()
          const counts = new Map<number, number>()
          for (let at = 0; at < text.length; at++) {
            range.setStart(text, at)
            range.setEnd(text, at + 1)
            const { top } = range.getBoundingClientRect()
            counts.set(top, (counts.get(top) ?? 0) + 1)
          }
          // The last one ends where the words do.
          return [...counts.values()].slice(0, -1)
        }),
      )
      expect(lines.length).toBeGreaterThan(20)
      const mean = lines.reduce((sum, count) => sum + count, 0) / lines.length
      expect(mean).toBeGreaterThanOrEqual(66)
      expect(mean).toBeLessThanOrEqual(70)
    })
  }
})

test('what stands in the column has one right edge', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/every-feature/')
  const edges = await post.main
    .locator('.prose, .prose > p:first-child, .prose pre, .turn')
    .evaluateAll((all) => all.map((box) => Math.round(box.getBoundingClientRect().right)))
  expect(edges.length).toBeGreaterThan(5)
  expect(new Set(edges).size).toBe(1)
})

/** Where each stands, in pixels from the left and the top of the page. */
async function boxesOf(...places: Locator[]) {
  const boxes = await Promise.all(places.map((place) => place.boundingBox()))
  return boxes.map((box) => box ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN })
}

test('on a phone a post with a long title, two authors and contents begins above 560 px', async ({ page, post }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await post.open(`/blog/${longSlug}/`)
  await expect(post.contents.getByRole('link').first()).toBeHidden()
  const [text] = await boxesOf(post.text.getByRole('paragraph').first())
  expect(text?.y).toBeLessThan(560)
  await post.contents.getByText('Contents').click()
  await post.contents.getByRole('link', { name: 'Another part' }).click()
  await post.expectAt(`/blog/${longSlug}/#another-part`)
})

for (const { title, slug, beside } of [
  { title: 'its contents', slug: 'first-light', beside: (post: PostPage) => post.contents },
  { title: 'what it mentions, where it has no contents', slug: 'elsewhere', beside: (post: PostPage) => post.mentions },
]) {
  test(`at 1280 px a post and ${title} stand in the middle, 56 px apart`, async ({ page, post }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await post.open(`/blog/${slug}/`)
    const [text, side] = await boxesOf(post.text, beside(post))
    expect(Math.round((side?.x ?? 0) - (text?.x ?? 0) - (text?.width ?? 0))).toBe(56)
    expect(side?.width).toBe(240)
    const right = 1280 - (side?.x ?? 0) - 240
    expect(Math.abs((text?.x ?? 0) - right)).toBeLessThanOrEqual(1)
  })
}

test('a post without contents and mentions stands in the middle', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/empty/')
  const [text] = await boxesOf(post.text)
  expect(Math.abs((text?.x ?? 0) * 2 + (text?.width ?? 0) - 1280)).toBeLessThanOrEqual(1)
})

test('at 200 % text on a phone the header takes at most 200 px', async ({ page, post }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await post.open('/blog/first-light/')
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const [header] = await boxesOf(page.getByRole('banner'))
  expect(header?.height).toBeLessThanOrEqual(200)
})

test('a picture opens large, and a small one stands at the side of the text', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/every-feature/')
  await expect(post.text.getByRole('link', { name: 'A wide photograph' })).toHaveAttribute('href', /\/wide-\d+\.webp$/)
  const small = post.text.getByRole('img', { name: 'A small picture' })
  const [text, picture] = await boxesOf(post.text, small)
  expect(picture?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) / 2)
  await post.text.getByRole('link', { name: 'A wide photograph' }).click()
  await expect(page).toHaveURL(/\/wide-\d+\.webp$/)
})

test('the first column of a wide table stays, and no button covers code', async ({ page, post }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await post.open('/blog/wide/')
  const table = post.text.getByRole('group', { name: /^Table: Column 1,/ })
  const cell = table.getByRole('cell').first()
  const before = await cell.boundingBox()
  await table.evaluate((box) => box.scrollTo(200, 0))
  expect((await cell.boundingBox())?.x).toBe(before?.x)
  const block = post.text.getByRole('group', { name: /^Code: / })
  for (const box of [table, block]) {
    expect(await box.evaluate((element) => getComputedStyle(element).backgroundAttachment)).toContain('local')
  }
  const button = await post.text.getByRole('button', { name: /^Copy engine --with-an-option/ }).boundingBox()
  const line = await block.locator('.line').first().boundingBox()
  expect((button?.y ?? 0) + (button?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(line?.y ?? 0)
})

test('tags stand on as many lines as they need, each in one piece', async ({ page, post }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await post.open('/blog/wide/')
  const lines = await post.main.locator('.tag').evaluateAll((tags) =>
    tags.map((tag) => {
      const text = document.createRange()
      text.selectNodeContents(tag)
      return new Set([...text.getClientRects()].map(({ top }) => top)).size
    }),
  )
  expect(lines).toEqual([1, 1, 1, 1, 1, 1])
})

test('a title without a place to break does not widen the page of its neighbour', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/wide/')
  const links = post.main.getByRole('navigation', { name: 'Posts before and after' }).getByRole('link')
  await links.evaluateAll((all) => {
    for (const link of all) link.textContent = 'W'.repeat(110)
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
})
