/** What axe does not see: names, stops of the keyboard, large text, and what a finger presses. */
import { expect, test } from './fixtures.ts'

/** One address of each kind of page. */
const kindsOfPage = [
  ...['/', '/blog/', '/blog/page/1/', '/blog/every-feature/', '/blog/wide/', '/blog/2019/', '/blog/2019/03/'],
  ...['/blog/archive/', '/blog/tags/', '/blog/tags/samples/', '/blog/authors/', '/blog/authors/example-collective/'],
  ...['/maintainers/', '/maintainers/ada-example/', '/projects/', '/projects/engine/', '/releases/', '/community/'],
  ...['/feeds/', '/data/', '/search/', '/no/such/page/', '/2021/', '/graph/', '/start/'],
]

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
  await expect(post.text.locator('pre[tabindex], .table-box[tabindex]')).toHaveCount(0)
  await page.setViewportSize({ width: 320, height: 800 })
  await expect(post.text.getByRole('group', { name: 'Code: rules.local.yaml' })).toHaveAttribute('tabindex', '0')
  await expect(post.text.getByRole('group', { name: 'Code: kek kek kek' })).toHaveCount(0)
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

test('no kind of page scrolls sideways or loses its header with text of 32 px at 390 px', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // The size that a browser lets a reader set; a style that sets it would not reach media queries.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } })
  for (const route of kindsOfPage) {
    await site.open(route, route.startsWith('/no/') ? 404 : 200)
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

  test('what a finger presses is 44 px high, links in running text aside', async ({ page, site }) => {
    for (const route of kindsOfPage) {
      await site.open(route, route === '/no/such/page/' ? 404 : 200)
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
