/** What axe does not see: the way of the keyboard, large text, and what a finger presses. */
import { expect, test } from './fixtures.ts'
import { longSlug } from './frozen/posts.ts'
import { absolute, pageOfEachKind } from './site.ts'

/** One of each kind of page, and those with the longest words and the widest things. */
const pages = [
  ...pageOfEachKind(),
  ...['/no/such/page/', '/blog/wide/', `/blog/${longSlug}/`, '/maintainers/long-example/'].map(absolute),
]

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
  await page.keyboard.press('Tab')
  await expect(home.skipLink).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo('Every feature')
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/every-feature/')
  await tabTo('Code')
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/every-feature/#code')
  await expect(post.heading('Code')).toBeInViewport()
  await tabTo('Copy rules.local.yaml', 'button')
  await page.keyboard.press('Enter')
  await expect(post.text.getByRole('button', { name: 'Copied rules.local.yaml' })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('desc: Somebody opens a shell.')
  // The browser's own key, which a page has no part in.
  await page.goBack()
  await page.goBack()
  await home.expectAt('/#page:content')
})

test('no kind of page scrolls sideways or loses its header with text of 32 px at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // The size that a browser lets a reader set; a style that sets it would not reach media queries.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } })
  for (const route of pages) {
    await page.goto(route)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), route).toBeLessThanOrEqual(390)
    const parts = await page
      .getByRole('banner')
      .locator('a, input, button, label')
      .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()))
    expect(parts.length, route).toBeGreaterThan(8)
    for (const { left, right, bottom } of parts) {
      expect(left, route).toBeGreaterThanOrEqual(0)
      expect(right, route).toBeLessThanOrEqual(390)
      expect(bottom, route).toBeLessThanOrEqual(844)
    }
  }
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('what a finger presses is 44 px high, links in running text aside', async ({ page }) => {
    for (const route of pages) {
      await page.goto(route)
      const found = await page.locator('a, button, input, summary, label').evaluateAll((all) =>
        all.flatMap((target) => {
          const text = target.closest('p, .prose li, blockquote, td')
          const isInText = text && text.textContent.trim().length > target.textContent.trim().length + 3
          const isField = target.matches('label input')
          if (isInText || isField || !target.checkVisibility() || target.closest('.skip, .sr-only')) return []
          target.scrollIntoView({ block: 'center' })
          const { left, top, width, height } = target.getBoundingClientRect()
          const hits = [-21, 0, 21].every((away) => {
            const hit = document.elementFromPoint(left + width / 2, top + height / 2 + away)
            return hit && (target.contains(hit) || hit.closest('label')?.contains(target))
          })
          return hits && width >= 24 ? [] : [`${target.textContent.trim().slice(0, 40)} ${width} × ${height}`]
        }),
      )
      expect.soft(found, route).toEqual([])
    }
  })
})
