/** What axe does not see: names, stops of the keyboard, large text, targets, and the system's colours. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { kindsOfPage } from './kinds-of-page.ts'
import { setInOneTypeface } from './one-typeface.ts'
import { siteEnv } from './site.ts'

test('a heading is called by its words alone, and its link after it', async ({ post }) => {
  await post.open('/blog/every-feature/')
  await expect(post.text.getByRole('heading', { name: 'Quotes and alerts', exact: true })).toBeVisible()
  await expect(post.text.getByRole('link', { name: 'Link to Quotes and alerts', exact: true })).toHaveCount(1)
  await expect(post.text.getByRole('heading', { name: /#|link to/i })).toHaveCount(0)
})

test('code is a stop of the keyboard where it scrolls, with a role and a name', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/every-feature/')
  await expect(post.text.getByRole('button', { name: 'Copy rules.local.yaml' })).toBeVisible()
  await expect(post.text.locator('pre[tabindex]')).toHaveCount(0)
  await expect(post.text.locator('.table-box[tabindex]')).toHaveCount(0)
  await page.setViewportSize({ width: 320, height: 800 })
  await expect(post.text.getByRole('group', { name: 'Code: rules.local.yaml' })).toHaveAttribute('tabindex', '0')
  await expect(post.text.getByRole('group', { name: 'Code: kek kek kek' })).toHaveCount(0)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('code that may scroll is a stop of the keyboard', async ({ post }) => {
    await post.open('/blog/every-feature/')
    await expect(post.text.locator('pre', { hasText: 'Somebody opens a shell' })).toHaveAttribute('tabindex', '0')
    await expect(post.text.locator('pre', { hasText: 'kek kek kek' })).not.toHaveAttribute('tabindex')
  })
})

test('a way by the keyboard alone, from home to a post, its contents, code, and back', async ({ page, home, post }) => {
  /** Goes on until something called so has the focus. */
  async function tabTo(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
    const focused = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'))
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      if ((await focused.count()) > 0) return expect(focused).toBeInViewport()
    }
    throw new Error(`${role} '${name}' is not among the next stops`)
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await home.open('/')
  await tabTo('Skip to content')
  await page.keyboard.press('Enter')
  await tabTo('Every feature')
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/every-feature/')
  await tabTo('Code')
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/every-feature/#code')
  await tabTo('Copy rules.local.yaml', 'button')
  await page.keyboard.press('Enter')
  await expect(post.text.getByRole('button', { name: 'Copied rules.local.yaml' })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('desc: Somebody opens a shell.')
  // The browser's own key, which a page has no part in.
  await page.goBack()
  await page.goBack()
  await home.expectAt('/#page:content')
})

/** The least that a browser lets a reader set, twice as large; a style that sets it would not reach media queries. */
async function withText(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } })
}

for (const { what, width, text } of [
  { what: 'text of 32 px at 390 px', width: 390, text: 32 },
  { what: 'a window of 1280 px at 400 %', width: 320, text: 16 },
]) {
  test(`no kind of page scrolls sideways or loses its header with ${what}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 844 })
    await withText(page, text)
    for (const route of kindsOfPage) {
      await site.open(route, route.startsWith('/no/') ? 404 : 200)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), route).toBeLessThanOrEqual(width)
      const parts = await page
        .getByRole('banner')
        .locator('a, input, button, label')
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()))
      expect(parts.length, route).toBeGreaterThan(8)
      for (const { left, right, bottom } of parts) {
        expect(left, route).toBeGreaterThanOrEqual(0)
        expect(right, route).toBeLessThanOrEqual(width)
        expect(bottom, route).toBeLessThanOrEqual(844)
      }
    }
  })
}

test('no word of a heading, of the brand or of a chart is broken or covered with text of 32 px at 390 px', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await withText(page, 32)
  await site.open('/maintainers/')
  const lines = (part: Locator) =>
    part.evaluate((box) => {
      const words = document.createRange()
      words.selectNodeContents(box.lastChild ?? box)
      return new Set([...words.getClientRects()].map(({ top }) => top)).size
    })
  expect(await lines(site.title)).toBe(1)
  expect(await lines(page.getByRole('banner').getByText('Falco community'))).toBeLessThanOrEqual(2)
  const labels = await site.main
    .locator('.companies li > span')
    .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().toJSON()))
  expect(labels.length).toBeGreaterThan(2)
  for (const [at, one] of labels.entries())
    for (const other of labels.slice(at + 1))
      expect(one.bottom <= other.top || other.bottom <= one.top || one.right <= other.left).toBe(true)
})

// As wide as DejaVu Sans, and wider than what most systems have.
test.describe('in the one typeface', () => {
  test.use({ bypassCSP: true })

  test('the header has a line for each five sections at 320 px, the last on the hairline', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await site.open('/blog/')
    await setInOneTypeface(page, siteEnv.outDir)
    const boxes = await site.sections.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()))
    const header = await page.getByRole('banner').boundingBox()
    const bottoms = boxes.map(({ bottom }) => bottom)
    expect(new Set(bottoms).size).toBeLessThanOrEqual(Math.ceil(boxes.length / 5))
    expect(Math.max(...bottoms)).toBeCloseTo((header?.y ?? 0) + (header?.height ?? 0), 0)
  })
})

test('the foot of a short page is at the foot of the window', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 2000 })
  await site.open('/blog/tags/')
  const foot = await site.footer.boundingBox()
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(2000)
})
