/** How a text stands on a screen: its lines, its margin, and what scrolls or opens. */
import { expect, test } from './fixtures.ts'
import { setInOneTypeface } from './one-typeface.ts'
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
    .locator('.prose, .prose > p:first-child, .prose pre, .mentions, .turn')
    .evaluateAll((all) => all.map((box) => Math.round(box.getBoundingClientRect().right)))
  expect(edges.length).toBeGreaterThan(5)
  expect(new Set(edges).size).toBe(1)
})

test('a note stands beside its number where there is a margin, and is there once', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/first-light/')
  const note = post.text.getByRole('listitem').filter({ hasText: 'Somebody knew later.' })
  await expect(note).toHaveCount(1)
  const number = post.text.getByRole('link', { name: '1', exact: true })
  const places = async () => {
    const [text, beside, mark] = await Promise.all([post.text, note, number].map((place) => place.boundingBox()))
    if (!text || !beside || !mark) throw new Error('not on the page')
    return { isBeside: beside.x > text.x + text.width, below: beside.y - mark.y, right: beside.x + beside.width }
  }
  const wide = await places()
  expect(wide.isBeside).toBe(true)
  expect(Math.abs(wide.below)).toBeLessThan(40)
  expect(wide.right).toBeLessThan((await post.contents.boundingBox())?.x ?? 0)
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await places()).isBeside).toBe(false)
})

test('a picture opens large, and a small one stands in the margin', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/every-feature/')
  await expect(post.text.getByRole('link', { name: 'A wide photograph' })).toHaveAttribute('href', /\/wide-\d+\.webp$/)
  const small = post.text.getByRole('img', { name: 'A small picture' })
  const [text, picture] = [await post.text.boundingBox(), await small.boundingBox()]
  expect(picture?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? Number.POSITIVE_INFINITY))
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
