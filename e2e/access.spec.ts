/** Tests what axe cannot test: keyboard use, large text, and the size of touch targets. */
import { expect, test } from './fixtures.ts'
import { at, longSlug, pageOfEachKind } from './site.ts'

test('a post, its table of contents and copy button work with only a keyboard', async ({
  page,
  site,
}) => {
  async function tabTo(name: string, role: 'link' | 'button' = 'link') {
    const focused = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'))
    for (let stop = 0; stop < 60 && !(await focused.count()); stop++)
      await page.keyboard.press('Tab')
    await expect(focused).toBeInViewport()
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await site.open('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toHaveCSS('outline-width', '3px')
  await page.keyboard.press('Enter')
  await tabTo('Every feature')
  await page.keyboard.press('Enter')
  await site.expectAt('/blog/every-feature/')
  await tabTo('Code')
  await page.keyboard.press('Enter')
  await site.expectAt('/blog/every-feature/#code')
  await expect(site.main.getByRole('heading', { name: 'Code' })).toBeInViewport()
  await tabTo('Copy rules.local.yaml', 'button')
  await page.keyboard.press('Enter')
  await expect(site.prose.getByRole('button', { name: 'Copied rules.local.yaml' })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'desc: Somebody opens a shell.',
  )
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('touch targets are 44 px high; text of 32 px fits the screen', async ({ page, site }) => {
    // Sets the browser's default font size: a size set by CSS does not affect media queries in em.
    const session = await page.context().newCDPSession(page)
    const setTextSize = (size: number) =>
      session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
    const extreme = ['/no/such/page/', '/blog/wide/', '/maintainers/long-example/']
    for (const route of [...pageOfEachKind(), `/blog/${longSlug}/`, ...extreme]) {
      await setTextSize(16)
      await page.goto(at(route))
      const small = await page.locator('a, button, input, summary, label').evaluateAll((all) =>
        all.flatMap((target) => {
          // The minimum target size does not apply to links in running text (WCAG 2.5.8).
          const text = target.closest('p, .prose li, blockquote, td')
          const isInText =
            text && text.textContent.trim().length > target.textContent.trim().length + 3
          const isField = target.matches('label input')
          if (isInText || isField || !target.checkVisibility() || target.closest('.skip, .sr-only'))
            return []
          target.scrollIntoView({ block: 'center' })
          // A link that wraps has a box for each line; the first one is enough.
          const [box] = target.getClientRects()
          if (!box) return [`${target.textContent} has no box`]
          const { left, top, width, height } = box
          const hits = [-21, 0, 21].every((away) => {
            const hit = document.elementFromPoint(left + width / 2, top + height / 2 + away)
            return hit && (target.contains(hit) || hit.closest('label')?.contains(target))
          })
          return hits && width >= 24 ? [] : [`${target.textContent} ${width} × ${height}`]
        }),
      )
      expect.soft(small, route).toEqual([])
      await setTextSize(32)
      expect.soft(await site.neededWidth(), route).toBeLessThanOrEqual(390)
      await page.evaluate(() => scrollTo(0, 0))
      const banner = await page.getByRole('banner').boundingBox()
      expect.soft(banner?.height, `header of ${route}`).toBeLessThan(844)
    }
  })
})
